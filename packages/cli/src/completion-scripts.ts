import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

interface Option {
  readonly flags: readonly string[]
  readonly description: string
  readonly takesValue: boolean
}

interface Completed {
  readonly name: string
  readonly description: string
  readonly options: readonly Option[]
}

/** A script that completes commands, their options and file names in a shell; it runs nothing of Gouji's. */
export function completionScript(program: Command, shell: Shell): string {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    description: firstLine(command.description()),
    options: optionsOf(command)
  }))
  switch (shell) {
    case 'bash':
      return bash(commands)
    case 'zsh':
      return zsh(commands)
    case 'fish':
      return fish(commands)
    case 'powershell':
      return powershell(commands)
  }
}

function optionsOf(command: Command): Option[] {
  const help = { flags: ['-h', '--help'], description: '显示帮助', takesValue: false }
  const options = command.options.map(({ short, long, description, required, optional }) => ({
    flags: [short, long].filter((flag): flag is string => typeof flag === 'string'),
    description: firstLine(description),
    takesValue: required || optional
  }))
  return [...options, help]
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''
const flagsOf = ({ options }: Completed): string => options.flatMap(({ flags }) => flags).join(' ')

function bash(commands: readonly Completed[]): string {
  const cases = commands.map((command) => `    ${command.name}) words='${flagsOf(command)}' ;;`)
  return `# gouji 的 bash 补全：eval "$(gouji completion bash)"
_gouji() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -o bashdefault -F _gouji gouji
`
}

function zsh(commands: readonly Completed[]): string {
  const list = commands.map(({ name, description }) => `    ${zshQuoted(`${name}:${description}`)}`)
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ flags, description, takesValue }) => {
      const said = `[${description.replace(/[[\]:\\]/g, '\\$&')}]${takesValue ? ':值:_files' : ''}`
      const names = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}` : (flags[0] ?? '')
      return `        ${names}${zshQuoted(said)}`
    })
    return `      ${name})\n        _arguments -s \\\n${[...specs, "        '*:文件:_files'"].join(' \\\n')} ;;`
  })
  return `#compdef gouji
# gouji 的 zsh 补全：source <(gouji completion zsh)
_gouji() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe '命令' commands
  else
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
${cases.join('\n')}
    esac
  fi
}
compdef _gouji gouji
`
}

const zshQuoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`

function fish(commands: readonly Completed[]): string {
  const lines = ['# gouji 的 fish 补全：gouji completion fish | source']
  for (const { name, description } of commands)
    lines.push(`complete -c gouji -n __fish_use_subcommand -f -a ${name} -d ${fishQuoted(description)}`)
  for (const { name, options } of commands) {
    for (const { flags, description, takesValue } of options) {
      const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
      const parts = [names.join(' '), ...(takesValue ? ['-r'] : []), `-d ${fishQuoted(description)}`]
      lines.push(`complete -c gouji -n '__fish_seen_subcommand_from ${name}' ${parts.join(' ')}`)
    }
  }
  return `${lines.join('\n')}\n`
}

const fishQuoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

function powershell(commands: readonly Completed[]): string {
  const lists = commands.map((command) => `    '${command.name}' = '${flagsOf(command)}' -split ' '`)
  return `# gouji 的 PowerShell 补全：gouji completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName gouji -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${lists.join('\n')}
  }
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  if ($typed.Count -le 1 -or ($typed.Count -eq 2 -and $word)) {
    $found = $options.Keys | Sort-Object
  } elseif ($word -like '-*') {
    $found = $options[$typed[1]]
  }
  $found | Where-Object { $_ -like "$word*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_) }
}
`
}
