import fc from 'fast-check'
import { type Family, numberToAddress } from './address.ts'

const numberOf = (family: Family) => fc.bigInt({ min: 0n, max: (1n << (family === 4 ? 32n : 128n)) - 1n })

export const anyIpv4 = numberOf(4).map((value) => numberToAddress(value, 4))
export const anyIpv6 = numberOf(6).map((value) => numberToAddress(value, 6))
export const anyAddress = fc.oneof(anyIpv4, anyIpv6)
