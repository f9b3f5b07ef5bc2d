import { type Address, parseAddress } from '../net/address.ts'
import type { IpconfigRow } from './ipconfig-blocks.ts'

/** An address with what stands around it: `fe80::1%8(Preferred)`. */
export interface WrittenAddress {
  address: Address
  zone?: number
  /** The word in brackets, which only /all prints, and only behind an adapter's own addresses. */
  mark?: string
}

/** Reads one value. */
function writtenAddress(text: string): WrittenAddress | undefined {
  const match = /^([0-9a-f:.]{2,45})(?:%(\d{1,10}))?\s?(?:\((.{1,40})\))?$/i.exec(text)
  const address = parseAddress(match?.[1] ?? '')
  if (address === undefined) return undefined
  const [, , zone, mark] = match ?? []
  return { address, ...(zone === undefined ? {} : { zone: Number(zone) }), ...(mark === undefined ? {} : { mark }) }
}

/** The addresses of a row, with those below it; none where one of its values is something else. */
export function addressesIn(row: IpconfigRow | undefined): WrittenAddress[] {
  const written = (row?.values ?? []).filter(({ text }) => text !== '').map(({ text }) => writtenAddress(text))
  return written.every((one) => one !== undefined) ? written : []
}

/** Whether a row's value is made of an address' signs, but is none: 10.0.0.999. */
export function isDamagedAddress(row: IpconfigRow): boolean {
  return row.values.some(({ text }) => {
    const [token = ''] = /^[0-9a-z:.]{3,60}/i.exec(text) ?? []
    const hasShape = /^\d+(?:\.\d+){3,}$/.test(token) || (/^[0-9a-f]{1,5}:/i.test(token) && token.split(':').length > 3)
    return hasShape && writtenAddress(text) === undefined
  })
}
