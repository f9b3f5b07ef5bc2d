/** "the router has …" begins a sentence with a capital; a machine's name stays as its owner writes it. */
export function asSentence(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text
}
