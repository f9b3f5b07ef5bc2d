/** The members that have a value: what a command did not tell is absent from its facts. */
export function told<T extends object>(members: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const kept: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {}
  for (const key in members) {
    const value = members[key]
    if (isTold(value)) kept[key] = value
  }
  return kept
}

function isTold<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined
}
