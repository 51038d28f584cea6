export declare const extensionManifest: string
export declare function extensionManifestText(): Promise<string>
