import { cardLine, cardTitle, deviceLine } from '../scene/words.ts'
import type { Fold, SceneNode } from '../scene.ts'
import { addressRange } from './address-range.ts'

const NOUNS: Readonly<Record<Fold['kind'], { title: (count: string) => string; said: string }>> = {
  guests: { title: (count) => `${count} guests`, said: 'guests alike' },
  devices: { title: (count) => `${count} more`, said: 'more devices' },
  interfaces: { title: (count) => `${count} more interfaces`, said: 'more interfaces' },
}

/** As many names are said; nobody listens to more. */
const NAMES_SAID = 20

/** The card that stands for many. */
export function stackNode(id: string, members: readonly SceneNode[], unfolded: boolean): SceneNode {
  const [first] = members
  const kind = first?.fold?.kind ?? 'guests'
  const count = members.length.toLocaleString('en')
  const range = addressRange(members.flatMap(({ fold }) => fold?.address ?? []))
  const words = first?.fold?.words
  const titles = members.map(({ title }) => title)
  const names = titles.slice(0, NAMES_SAID).join(', ')
  const others = members.length - NAMES_SAID
  const what = `${count} ${NOUNS[kind].said}${words === undefined ? '' : `, ${words}`}${range === undefined ? '' : `, ${range}`}`
  return {
    id,
    shape: 'card',
    band: first?.band ?? 'guests',
    ...(first?.parent === undefined ? {} : { parent: first.parent }),
    title: cardTitle([NOUNS[kind].title(count), words].filter((one) => one !== undefined).join(', ')),
    lines: kind === 'guests' ? cardLine(range) : deviceLine(range ?? titles.join(', ')),
    marks: first?.marks ?? [],
    state: first?.state ?? 'up',
    label: `${what}: ${names}${others > 0 ? ` and ${others.toLocaleString('en')} others` : ''}. ${unfolded ? 'Enter folds them' : 'Enter shows each'}.`,
    folds: members.map(({ id: member }) => member),
    unfolded,
  }
}
