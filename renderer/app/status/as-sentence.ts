/**
 * A failure’s words as a sentence of their own: elsewhere they follow a name, so that they begin small and end open. The name of the
 * program stays as it is typed.
 */
export function asSentence(words: string, command: string): string {
  const [program = ''] = command.split(' ')
  const isProgram = program !== '' && words.startsWith(`${program} `)
  const begun = isProgram ? words : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return /[.!?]$/.test(begun) ? begun : `${begun}.`
}
