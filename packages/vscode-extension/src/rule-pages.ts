import { commands, type ExtensionContext, Uri } from 'vscode'

/** Opens the page of a rule, rendered. The pages are those of packages/rules, put into dist/rules by the bundle. */
export function registerRulePages({ extensionUri }: ExtensionContext): (rule: string) => Promise<void> {
  return async (rule) => {
    // what comes through a link is not to lead out of the folder
    if (!/^[a-z][a-z-]*$/.test(rule)) return
    await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'dist', 'rules', `${rule}.md`))
  }
}
