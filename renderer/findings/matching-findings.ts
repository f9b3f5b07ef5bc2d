import type { Finding } from '../../shared/findings/finding.ts'

/** Findings that have every word that was typed, in what they say or in their code. */
export function matchingFindings(found: readonly Finding[], typed: string): Finding[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return found.filter(({ code, title, sentence, severity }) => {
    const text = `${code} ${title} ${sentence} ${severity}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
