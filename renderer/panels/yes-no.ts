/** Whether something is so, in a word; a command may not have said it. */
export function yesNo(value: boolean | undefined, unknown = 'not said'): string {
  return value === undefined ? unknown : value ? 'yes' : 'no'
}
