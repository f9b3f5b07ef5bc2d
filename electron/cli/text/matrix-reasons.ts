import type { Page } from './section.ts'
import { hang } from './wrap.ts'

/** Pairs that are stopped by the same things in the same order, with the words of the first of them. */
export interface WhyNot {
  pairs: { from: string; to: string }[]
  blocks: { code: string; sentence: string }[]
}

/** `[1] a, b → c: no-route, then nat-no-mapping`, and under it what each of these means here. */
export function whyNotLines(all: readonly WhyNot[], { width, paint }: Page): string[] {
  return all.flatMap(({ pairs, blocks }, index) => {
    const sign = `[${index + 1}] `
    const indent = ' '.repeat(sign.length)
    const [{ from, to } = { from: '', to: '' }] = pairs
    const example = pairs.length === 1 ? [] : hang(indent, `For example ${from} → ${to}:`, width).map(paint.muted)
    return [
      ...hang({ text: sign, paint: paint.bad }, routes(pairs), width),
      ...example,
      ...blocks.flatMap(({ code, sentence }, order) =>
        hang(`${indent}${blocks.length === 1 ? '' : `${order + 1}. `}`, `${code}: ${sentence}`, width),
      ),
    ]
  })
}

/** Those who may not, put together by whom they reach for: `a, b → c, d; e → c`. */
function routes(pairs: WhyNot['pairs']): string {
  const byFrom = Map.groupBy(pairs, ({ from }) => from)
  const bySame = Map.groupBy([...byFrom], ([, of]) => of.map(({ to }) => to).join(', '))
  return [...bySame].map(([to, of]) => `${of.map(([from]) => from).join(', ')} → ${to}`).join('; ')
}
