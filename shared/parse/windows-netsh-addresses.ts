import type { AddressFact } from '../facts/fact.ts'
import { familyOf, parseAddress } from '../net/address.ts'
import { isLinkLocal } from '../net/scope.ts'
import { showsNetsh } from './netsh-command.ts'
import { interfaceHeading, type NamedInterface } from './netsh-heading.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'

/**
 * `netsh interface ipv6 show addresses` and `… ipv4 show ipaddresses`, in any language: a table for each interface, which is named above
 * it, or (`level=verbose`) a list for each address.
 */
export const windowsNetshAddresses = defineParser({
  id: 'windows-netsh-addresses',
  title: 'netsh interface ipv6 show addresses',
  noun: 'list of addresses',
  os: 'windows',
  answersTo: (command) => showsNetsh(command, 'addresses', 'ipaddresses'),
  recognise: (text) => {
    const { facts, unread } = read(firstLines(text))
    return facts.length > unread.length
  },
  parse: (text) => read(textLines(text)),
})

/** Rules of the two forms: under five headings, and under the name of one address. */
const isRule = ({ text }: TextLine): boolean => /^-{5,30}(?: {1,3}-{5,60}){4}$|^-{40,80}$/.test(text)

function read(lines: readonly TextLine[]): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let on: NamedInterface | undefined
  /** Of a list: the address that is described, for which the interface's name comes next. */
  let listed: { address: AddressFact; isNamed: boolean } | undefined
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    const heading = interfaceHeading(line)
    const next = lines[index + 1]
    const begun = next !== undefined && isRule(next) ? listHeading(line) : undefined
    const row = isOpen ? rowOf(line, on) : undefined
    const name =
      listed === undefined || listed.isNamed ? undefined : /^[^:]{3,60}? ?: (\S.{0,255})$/.exec(line.text)?.[1]
    if (begun !== undefined) {
      listed = { address: begun, isNamed: false }
      isOpen = false
    } else if (name !== undefined && listed !== undefined) {
      parsed.facts.push({ ...listed.address, interface: name, endLine: line.number })
      listed.isNamed = true
    } else if (heading !== undefined && row === undefined && listed === undefined) {
      on = heading
      isOpen = false
    } else if (isRule(line)) isOpen = on !== undefined && listed === undefined
    else if (row !== undefined) parsed.facts.push(row)
    else if (isOpen || (on === undefined && listed === undefined)) parsed.unread.push(unreadRow(line))
  }
  return parsed
}

/** `Address fe80::b47c:bc69:f064:85d9%15 Parameters`. */
function listHeading({ text, number }: TextLine): AddressFact | undefined {
  const printed = wordsOf(text.slice(0, 160)).find((word) => word.includes('.') || word.includes(':')) ?? ''
  const address = parseAddress(printed.replace(/%\d{1,10}$/, ''))
  return address && { kind: 'address', interface: '', address, ...selfGiven(address), line: number }
}

const selfGiven = (address: AddressFact['address']): Pick<AddressFact, 'autoconfigured'> =>
  familyOf(address) === 4 && isLinkLocal(address) ? { autoconfigured: true } : {}

/** As Get-NetIPAddress calls it. */
const ORIGINS: Readonly<Record<string, string>> = {
  manual: 'Manual',
  dhcp: 'Dhcp',
  public: 'RouterAdvertisement',
  temporary: 'RouterAdvertisement',
}

/** `Temporary  Preferred  6d23h57m58s   23h49m3s 2001:db8::1`: what kind, state, lifetimes, address. */
function rowOf({ text, number }: TextLine, on: NamedInterface | undefined): AddressFact | undefined {
  const words = wordsOf(text)
  const address = parseAddress((words.at(-1) ?? '').replace(/%\d{1,10}$/, ''))
  if (address === undefined || on === undefined || words.length < 5) return undefined
  const [type = '', state = ''] = words.map((word) => word.toLowerCase())
  return {
    kind: 'address',
    interface: on.name,
    interfaceIndex: on.index,
    address,
    ...selfGiven(address),
    ...told({
      origin: Object.hasOwn(ORIGINS, type) ? ORIGINS[type] : undefined,
      validSeconds: secondsOf(words.at(-3) ?? ''),
      duplicate: state === 'duplicate' ? true : undefined,
      tentative: state === 'tentative' ? true : undefined,
    }),
    line: number,
  }
}

/** `29d23h49m39s`; "infinite" is no number. */
function secondsOf(text: string): number | undefined {
  const match = /^(?:(\d{1,6})d)?(?:(\d{1,4})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s)?$/.exec(text)
  if (match === null || text === '') return undefined
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)
}
