import { z } from 'zod'
import { type Address, parseAddress } from '../net/address.ts'
import { type Mac, parseMac } from '../net/mac.ts'
import { type Prefix, parsePrefix } from '../net/prefix.ts'

export const AddressText = z.custom<Address>(
  (text) => typeof text === 'string' && parseAddress(text) === text,
  'not a canonical address',
)
export const PrefixText = z.custom<Prefix>(
  (text) => typeof text === 'string' && parsePrefix(text) === text,
  'not a canonical prefix',
)
export const MacText = z.custom<Mac>(
  (text) => typeof text === 'string' && parseMac(text) === text,
  'not a canonical MAC',
)
