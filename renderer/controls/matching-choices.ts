/** One row of a combobox. */
export interface Choice {
  id: string
  name: string
  /** Muted beside the name, searched as well: an address. */
  detail: string
}

/** The choices that contain every typed word in name or detail, any case; those whose name begins so come first. */
export function matchingChoices(choices: readonly Choice[], typed: string): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const fitting = choices.filter(({ name, detail }) => {
    const all = `${name} ${detail}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  const begins = ({ name }: Choice) => words[0] !== undefined && name.toLowerCase().startsWith(words[0])
  return [...fitting.filter(begins), ...fitting.filter((choice) => !begins(choice))]
}
