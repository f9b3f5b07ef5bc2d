import type { Recording } from '../recording/recording.ts'

/** The recording with each of its texts as `map` makes it: names and ids, commands, outputs, and why there is none. */
export function mapTexts(recording: Recording, map: (text: string) => string): Recording {
  return {
    ...recording,
    name: map(recording.name),
    machines: recording.machines.map((machine) => ({
      ...machine,
      id: map(machine.id),
      ...(machine.name === undefined ? {} : { name: map(machine.name) }),
      outputs: machine.outputs.map((output) => ({
        ...output,
        id: map(output.id),
        command: map(output.command),
        text: map(output.text),
        ...(output.failure === undefined
          ? {}
          : { failure: { ...output.failure, sentence: map(output.failure.sentence) } }),
      })),
    })),
  }
}

/** Every text of a recording. */
export function textsOf(recording: Recording): string[] {
  const texts: string[] = []
  mapTexts(recording, (text) => {
    texts.push(text)
    return text
  })
  return texts
}
