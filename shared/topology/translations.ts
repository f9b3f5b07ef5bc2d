import type { Machine, Segment } from '../inventory/inventory.ts'
import { hasOwnNat } from '../inventory/own-nat.ts'
import { assumed } from '../inventory/seen.ts'
import { isWslSwitch } from '../inventory/wsl-switch.ts'
import { familyOfPrefix, overlaps } from '../net/prefix.ts'
import type { Translation } from './topology.ts'

/** Which networks a machine hides behind its own address. */
export function translationsOf(machine: Machine, segments: Segment[], isHomeRouter: boolean): Translation[] {
  // There may be thousands of others, and they hide nothing.
  if (!isHomeRouter && machine.kind !== 'host') return []
  const on = segments.filter((segment) => segment.attachments.some((attachment) => attachment.machine === machine.id))
  if (isHomeRouter) {
    return [
      {
        name: 'the router’s NAT',
        family: 4,
        inside: on.map((segment) => segment.id),
        sources: [
          assumed(
            'router-nat',
            'A home router hides its network behind one public address (NAT); its own tables are not in the recording.',
          ),
        ],
      },
    ]
  }
  if (machine.os?.value === 'linux') return unreadNat(machine, on)
  const listed = netNats(machine, on)
  const isListed = (one: Segment) => !one.defaultSwitch && listed.some(({ inside }) => inside.includes(one.id))
  return [...on.filter((one) => hasOwnNat(one) && !isListed(one)).map(ownNat), ...listed]
}

/** What the Host Network Service tells of the network is evidence; what it does not, is so on every Windows. */
function ownNat(segment: Segment): Translation {
  const { id, name, defaultSwitch, hnsType } = segment
  const [called, code, sentence] = defaultSwitch
    ? [
        `the ${name.value}’s NAT`,
        'default-switch-nat',
        'Windows translates for the Default Switch (NAT) and lets nobody map a port into it; it does not list this among its NAT rules.',
      ]
    : isWslSwitch(segment)
      ? [
          'WSL’s NAT',
          'wsl-nat',
          'Windows translates for WSL 2 on the switch that WSL makes for itself (NAT); it does not list this among its NAT rules.',
        ]
      : [
          `the NAT of ${name.value}`,
          'hns-nat',
          'Windows’ Host Network Service translates for its networks of the types NAT and ICS; it does not list this among its NAT rules.',
        ]
  const sources = [assumed(code, sentence), ...(hnsType?.sources ?? name.sources)]
  return { name: called, family: 4, inside: [id], sources }
}

/** The NATs that Windows lists (Get-NetNat): for the switches whose networks lie in their internal prefix. */
function netNats(machine: Machine, on: Segment[]): Translation[] {
  return (machine.nats?.value ?? [])
    .filter(({ active }) => active !== false)
    .map(({ name, internal, sources }) => ({
      name: `the NAT ${name}`,
      family: familyOfPrefix(internal),
      inside: on
        .filter(({ external, prefixes }) => !external && prefixes.some(({ value }) => overlaps(internal, value)))
        .map(({ id }) => id),
      prefix: internal,
      sources,
    }))
}

/** A Linux host whose rules could not be read (that needs root), but which forwards: with guests on networks of its own it usually translates for them. */
function unreadNat(machine: Machine, on: Segment[]): Translation[] {
  const forwarding = machine.forwarding[4]
  const inside = on.filter(({ external, prefixes }) => !external && prefixes.length > 0)
  if (machine.filterRecorded || forwarding?.value !== true || inside.length === 0) return []
  const sentence = `${machine.name.value}’s firewall could not be read (that needs root): it passes packets on, so it is taken to translate for its guests (NAT).`
  const sources = [assumed('unread-nat', sentence), ...forwarding.sources]
  return [{ name: `${machine.name.value}’s NAT`, family: 4, inside: inside.map(({ id }) => id), sources }]
}
