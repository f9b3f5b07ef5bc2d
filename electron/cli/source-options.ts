import { type Command, Option } from 'commander'

/** What every verb that reads a network takes: where from. */
export interface SourceOptions {
  recording?: string[]
  moment?: string
  /** commander's `--no-lan`: `false` where it is given. */
  lan: boolean
}

export interface JsonOption {
  json?: boolean
}

export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '-r, --recording <path>',
        'read a recording (folder, zip, or folder of plain outputs) instead of this machine; can be given several times',
      ).argParser((path: string, before: string[] | undefined) => [...(before ?? []), path]),
    )
    .option('--moment <name>', 'which moment of a recording that holds several')
    .option('--no-lan', 'leave out the folder lan beside a moment')
}

export function addJsonOption(command: Command): Command {
  return command.option('--json', 'print JSON, for programs')
}
