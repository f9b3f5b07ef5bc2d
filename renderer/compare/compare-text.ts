import type { Comparison, Difference } from '../../shared/compare/comparison.ts'

/** The whole comparison as plain text, for a mail or a ticket. `names`: what A and B are. */
export function compareText(
  { differences, verdicts, notRecorded, inBoth }: Comparison,
  names: Record<'before' | 'after', string>,
): string {
  const lines = (all: readonly Difference[]) =>
    all.flatMap(({ sentence, details }) => [`- ${sentence}`, ...details.map((one) => `    - ${one.sentence}`)])
  const reach =
    verdicts.length === 0
      ? [`The same, for the ${inBoth === 1 ? 'machine' : `${inBoth} machines`} in both.`]
      : lines(verdicts)
  return [
    `A: ${names.before}`,
    `B: ${names.after}`,
    '',
    'What changed',
    ...(differences.length === 0 ? ['Nothing differs in what both recorded.'] : lines(differences)),
    '',
    'Who can reach whom',
    ...reach,
    ...(notRecorded.length === 0
      ? []
      : ['', 'Not to be compared', ...notRecorded.map(({ sentence }) => `- ${sentence}`)]),
    '',
  ].join('\n')
}
