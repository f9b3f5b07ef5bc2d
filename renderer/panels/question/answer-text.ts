import type { Seen, Source } from '../../../shared/inventory/source.ts'
import type { Assumption, Block, Hop, Remedy, Verdict } from '../../../shared/reach/verdict.ts'
import { distinctSources, sourceWords } from '../../evidence/source-sentence.ts'
import { askedWords } from '../asked-words.ts'

type RowOf = (seen: Seen) => string | undefined

const words = { reachable: 'Yes', blocked: 'No', unknown: 'Can’t be said' } as const

/** The whole answer as plain text, for a mail or a ticket: verdict, blocks, the way there and back with evidence, what helps; first of all what is only supposed. */
export function answerText(
  verdict: Verdict,
  names: { from: string; to: string },
  rowOf: RowOf,
  supposed: readonly string[] = [],
): string {
  const { protocol, port, sentence, blocks, hops, replyHops, assumptions, remedies } = verdict
  const parts = [
    supposed.map((one) => `What if: ${one} — not how it is`),
    [`${names.from} → ${names.to}, ${askedWords(protocol, port)}`, `${words[verdict.verdict]}. ${sentence}`],
    titled(
      'What stops it, in order',
      blocks.flatMap((block, index) => blockLines(block, index, rowOf)),
    ),
    titled(
      'The way there',
      hops.flatMap((hop) => hopLines(hop, rowOf)),
    ),
    titled(
      'The answer’s way back',
      replyHops.flatMap((hop) => hopLines(hop, rowOf)),
    ),
    titled(
      'Taken for granted',
      assumptions.map((one) => `- ${one.sentence}`),
    ),
    titled('What could be done', remedies.flatMap(remedyLines)),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

function blockLines({ code, machine, sentence, sources }: Block, index: number, rowOf: RowOf): string[] {
  return [`${index + 1}. ${code}, at ${machine}: ${sentence}`, ...grounds(sources, [], rowOf)]
}

function hopLines({ number, machine, sentence, evidence, assumptions }: Hop, rowOf: RowOf): string[] {
  return [`${number}. ${machine}: ${sentence}`, ...grounds(evidence, assumptions, rowOf)]
}

/** Rows as they were printed, and where; or what is assumed. */
function grounds(sources: readonly Source[], assumptions: readonly Assumption[], rowOf: RowOf): string[] {
  const taken = assumptions.map((one) => ({ kind: 'assumed' as const, ...one }))
  return distinctSources([...sources, ...taken]).map((source) => {
    if (source.kind === 'assumed') return `   assumed: ${source.sentence}`
    const row = rowOf(source)
    const teller = source.toldBy === undefined ? '' : `, told by ${source.toldBy}`
    return `   ${source.machine}, ${sourceWords(source)}${teller}${row === undefined ? '' : `: ${row}`}`
  })
}

function remedyLines({ title, commands, caution }: Remedy): string[] {
  return [
    `- ${title}`,
    ...commands.map((command) => `    ${command}`),
    ...(caution === undefined ? [] : [`  Mind: ${caution}`]),
  ]
}
