import type { Interface, Machine } from '../../inventory/inventory.ts'
import { fitText, measureText, TEXT } from '../measure-text.ts'

/** Cards are never wider than this much text. */
const CARD_TEXT = 208

export const cardTitle = (text: string): string => fitText(text, CARD_TEXT, TEXT.cardTitle, 'middle')
export const cardLine = (...parts: (string | undefined)[]): string[] => lineWithin(CARD_TEXT, parts)

/** A card's line whose first words give way where not all fit: what stands after them is read whole. */
export function cardLineKeeping(last: string | undefined, ...first: (string | undefined)[]): string[] {
  if (last === undefined) return cardLine(...first)
  const room = CARD_TEXT - measureText(` · ${last}`, TEXT.cardLine)
  return cardLine(...lineWithin(room, first), last)
}

/** Devices stand many beside each other: their cards are narrower. */
const DEVICE_TEXT = 136
export const deviceTitle = (text: string): string => fitText(text, DEVICE_TEXT, TEXT.cardTitle, 'middle')
export const deviceLine = (...parts: (string | undefined)[]): string[] => lineWithin(DEVICE_TEXT, parts)

function lineWithin(width: number, parts: readonly (string | undefined)[]): string[] {
  const text = parts.filter((part) => part !== undefined && part !== '').join(' · ')
  return text === '' ? [] : [fitText(text, width, TEXT.cardLine)]
}

/** `eth2`, `wifi0`. Windows' own names tell more (`Wi-Fi`, `vEthernet (Default Switch)`), and more than their drivers'. */
const SAYS_LITTLE = /^[a-z]{2,8}\d{1,3}$/

/** Other people's name of an interface where the system's own says little. */
export function interfaceTitle(one: Interface): string {
  if (one.kind.value === 'bridge' || !SAYS_LITTLE.test(one.name)) return one.name
  return one.aliases.find((alias) => alias.value !== one.name)?.value ?? one.name
}

export const powerWord = (machine: Machine): string | undefined =>
  machine.power?.value === 'unknown' ? undefined : machine.power?.value

const OS_WORDS: Readonly<Record<string, string>> = {
  windows: 'Windows',
  linux: 'Linux',
  macos: 'macOS',
  wsl: 'Windows (WSL)',
}

export const osWords = (machine: Machine): string | undefined =>
  machine.os === undefined ? undefined : (OS_WORDS[machine.os.value] ?? machine.os.value)
