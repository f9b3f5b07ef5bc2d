import { z } from 'zod'
import type { PublishedPortFact } from '../facts/guest-fact.ts'
import { parseAddress } from '../net/address.ts'
import { membersIn } from './hns-members.ts'
import { protocolOf } from './ip-protocol.ts'
import { optional } from './optional.ts'
import { textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'

const Value = optional(z.union([z.string(), z.number()]))
const Policy = z.object({ Type: Value, Protocol: Value, InternalPort: Value, ExternalPort: Value, VIP: Value })
type Policy = z.infer<typeof Policy>
const Row = z.object({ Policies: optional(z.array(z.union([Policy, z.string()]))) })

type Published = Omit<PublishedPortFact, 'guest' | 'line'>

/** The ports of the host that lead to an endpoint: HNS's policies of type NAT (hcsshim, `NatPolicy`). One that is not chosen yet is 0. */
export function hnsPorts(record: PowershellRecord): Published[] {
  return policiesOf(record).flatMap((policy): Published[] => {
    const protocol = protocolOf(`${policy.Protocol ?? ''}`)
    const [inside, outside] = [Number(policy.InternalPort), Number(policy.ExternalPort)]
    const vip = `${policy.VIP ?? ''}`
    const listenAddress = vip === '' ? '*' : parseAddress(vip)
    if (policy.Type !== 'NAT' || (protocol !== 'tcp' && protocol !== 'udp')) return []
    if (!isPort(inside) || !isPort(outside) || listenAddress === undefined) return []
    return [{ kind: 'published-port', protocol, listenAddress, listenPort: outside, guestPort: inside }]
  })
}

const isPort = (port: number): boolean => Number.isInteger(port) && port > 0 && port < 65_536

/** In JSON a policy is an object, or the text of one where ConvertTo-Json went no deeper; elsewhere all of them are one text. */
function policiesOf(record: PowershellRecord): Policy[] {
  const { data } = Row.safeParse(jsonOf(record.text))
  if (data?.Policies === undefined) return policiesIn(textOf(record, 'Policies') ?? '')
  return data.Policies.flatMap((one) => (typeof one === 'string' ? policiesIn(one) : [one]))
}

function policiesIn(printed: string): Policy[] {
  return [...printed.matchAll(/@\{[^{}]*\}/g)].flatMap(
    ([one]) => Policy.safeParse(Object.fromEntries(membersIn(one))).data ?? [],
  )
}

function jsonOf(text = ''): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
