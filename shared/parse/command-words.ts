/** What only changes how PowerShell lays a result out, or which properties of it. */
const LAYOUT = /^(?:format-list|fl|format-table|ft|out-string|convertto-json|select-object|select)\b/i

/** A command line as its program (lower case, without folder and `.exe`) and the words after it, quotes taken off. */
export interface CommandWords {
  program: string
  words: readonly string[]
}

/** The command line that was taken apart last: every parser is asked about the same one. */
let latest: { command: string; words: CommandWords | undefined } | undefined

/** Takes a command line apart: `sudo /sbin/ip -j link` → `ip`, `-j`, `link`. `undefined` where its result goes on into another command. */
export function commandWords(command: string): CommandWords | undefined {
  if (latest?.command !== command) latest = { command, words: takenApart(command) }
  return latest.words
}

function takenApart(command: string): CommandWords | undefined {
  const [first = '', ...pipes] = command.trim().split('|')
  if (!pipes.every((pipe) => LAYOUT.test(pipe.trim()))) return undefined
  const words = (first.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
  if (words[0] === 'sudo') words.shift()
  const [path = '', ...rest] = words
  const program = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase()
  return { program: program.replace(/\.exe$/, ''), words: rest }
}

/**
 * What a command is asked about, where that is a name: `Get-VMSecurity ccl-vm-1` → `ccl-vm-1`. The name of a recorded file
 * has no quotes (`Get-VMSecurity Ubuntu 18.04.3 LTS`), so that all words belong to it.
 */
export function argumentOf(command: string): string | undefined {
  const words = commandWords(command)?.words ?? []
  const named = words.findIndex((word) => /^-(?:vmname|name|switchname|vmswitchname)$/i.test(word))
  const rest = words.slice(named + 1)
  const end = rest.findIndex((word) => word.startsWith('-'))
  const name = (end < 0 ? rest : rest.slice(0, end)).join(' ')
  return name === '' ? undefined : name
}

/** Whether a command line is this PowerShell cmdlet (case does not count there). */
export function isCmdlet(command: string, cmdlet: string): boolean {
  return commandWords(command)?.program === cmdlet.toLowerCase()
}
