export declare const rulesPage: string
export declare function rulesPageText(): Promise<string>
