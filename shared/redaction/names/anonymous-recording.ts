import type { Inventory } from '../../inventory/inventory.ts'
import type { RecordedMachine, RecordedOutput, Recording } from '../../recording/recording.ts'
import { createRedactor } from '../create-redactor.ts'
import { inColumn } from '../in-column.ts'
import { createGuidAliases } from './guid-aliases.ts'
import { hideInRows } from './hide-in-rows.ts'
import { hideInSentence } from './hide-in-sentence.ts'
import { type KnownName, knownNames } from './known-names.ts'
import { createNameAliases } from './name-aliases.ts'

/**
 * A recording for strangers: with other addresses, MACs, GUIDs and names in the place of all, the same for the same. Rows, properties,
 * states, numbers and models stay, so that the network has the same shape, and what could not be understood still can't be.
 * `also`: names that are known otherwise, as of whoever runs this.
 */
export function anonymousRecording(
  recording: Recording,
  inventoryOf: (recording: Recording) => Inventory,
  also: readonly KnownName[] = [],
): Recording {
  const inventory = inventoryOf(recording)
  const aliases = createNameAliases()
  for (const [name, of] of [...knownNames(recording, inventory), ...also]) aliases.learn(name, of)
  const guids = createGuidAliases()
  const redactor = createRedactor()

  const pattern = anyOf(aliases.known())
  const inText = (text: string): string =>
    pattern === undefined
      ? text
      : text.replaceAll(pattern, (_, name: string, spaces: string) =>
          inColumn(aliases.alias(name, 'text'), name.length, spaces),
        )

  const hidden = (machine: RecordedMachine, { command, text, failure }: RecordedOutput): Omit<RecordedOutput, 'id'> => {
    const { os } = machine
    const rows = os === 'windows' ? hideInRows(text, aliases, inText) : undefined
    if (rows !== undefined) redactor.learn(rows.macs)
    return {
      // The command itself is what it is called, whoever else is called like that.
      command: command.replace(/ .*$/s, (words) => guids(inText(words))),
      text: guids(rows?.text ?? inText(text)),
      // Only what a system said in its own words may hold names: the others are Switchyard's.
      ...(failure?.code === 'failed'
        ? { failure: { ...failure, sentence: guids(inText(hideInSentence(failure.sentence, aliases))) } }
        : {}),
    }
  }

  redactor.learn([recording, inventory])
  const nameless: Recording = {
    ...recording,
    // Whoever recorded it may have called it anything.
    name: aliases.knows(recording.name) ? inText(recording.name) : 'recording',
    machines: recording.machines.map((machine) => ({
      ...machine,
      id: inText(machine.id),
      ...(machine.name === undefined ? {} : { name: inText(machine.name) }),
      outputs: withOwnIds(
        inText(machine.id),
        machine.outputs.map((output) => ({ ...output, ...hidden(machine, output) })),
      ),
    })),
  }
  return redactor.recording(nameless, inventoryOf(nameless))
}

/** Called after what was asked, in its order: the names of files were given by whoever recorded them. */
function withOwnIds(machine: string, outputs: readonly RecordedOutput[]): RecordedOutput[] {
  return outputs.map((output, at) => {
    const words = output.command.toLowerCase().match(/[a-z0-9]+/g) ?? []
    return { ...output, id: `${machine}/${[at + 1, ...words].join('-').slice(0, 40)}.txt` }
  })
}

/** Any of the names where it stands as a word of its own, the longest first; undefined where there are none. */
function anyOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined
  const any = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])( *)`, 'giu')
}
