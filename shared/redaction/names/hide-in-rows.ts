import { address } from '../../net/address.ts'
import { NO_MAC, parseMac } from '../../net/mac.ts'
import { redactText } from '../redact-text.ts'
import { isWindowsOwn, keptProperties, modelProperties, propertyKinds } from './kept-properties.ts'
import type { NameAliases } from './name-aliases.ts'

/** What is said of names in the rows of PowerShell's objects. */
export interface Hidden {
  text: string
  /** Twelve digits that stand alone where a MAC may stand: to be taken for one. */
  macs: string[]
}

/**
 * JSON as PowerShell prints its objects, of whatever shape, with every name in it replaced; undefined where it is no JSON. Keys, numbers,
 * nulls and lists stay as they are, and each row on its line, so that what could not be understood is not understood afterwards, too.
 */
export function hideInRows(text: string, aliases: NameAliases, inText: (text: string) => string): Hidden | undefined {
  const value = jsonOf(text)
  if (value === undefined) return undefined
  const macs: string[] = []

  const hide = (part: unknown, property: string): unknown => {
    if (typeof part === 'string') return hideText(part, property)
    if (Array.isArray(part)) return part.map((one) => hide(one, property))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [hideKey(key), hide(one, key)]))
  }

  const hideText = (said: string, property: string): string => {
    if (keptProperties.has(property) || isWindowsOwn(said)) return said
    if (aliases.knows(said)) return aliases.alias(said, '')
    if (/^[0-9a-f]{12}$/i.test(said)) {
      macs.push(parseMac(said) ?? NO_MAC)
      return said
    }
    const [, network] = /^vEthernet \((.+)\)$/s.exec(said) ?? []
    if (network !== undefined)
      return `vEthernet (${isWindowsOwn(network) ? network : aliases.alias(network, 'switch')})`
    if (isOfNumbers(said)) return said
    return modelProperties.has(property) ? inText(said) : aliases.alias(said, propertyKinds[property] ?? 'text')
  }

  const hideKey = (key: string): string => (/^[A-Za-z]\w{0,60}$/.test(key) ? key : aliases.alias(key, 'key'))

  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : undefined
  if (!Array.isArray(items)) return { text: `${JSON.stringify(hide(value, ''))}\n`, macs }
  const rows = items.map((row) => JSON.stringify(hide(row, '')))
  return { text: `{"items":[\n${rows.join(',\n')}${rows.length === 0 ? '' : '\n'}]}\n`, macs }
}

const NOTHING = address('0.0.0.0')

/** Nothing but addresses, GUIDs, numbers and what stands between them: these are replaced elsewhere, or say nothing. */
function isOfNumbers(text: string): boolean {
  const rest = redactText(
    text.replaceAll(/Microsoft:(?:GuestNetwork(?=\\))?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, ''),
    {
      address: () => NOTHING,
      mac: () => NO_MAC,
      isMac: () => true,
    },
  )
  return /^[\s\d.,:;%/\\*()[\]{}|_+-]*$/.test(rest)
}

/** A text as JSON of more than one value; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}
