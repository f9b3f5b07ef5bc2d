import type { Machine, Segment } from '../inventory/inventory.ts'
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
  const wsl = on.filter((one) => isWslSwitch(one) && !listed.some(({ inside }) => inside.includes(one.id)))
  return [...on.filter((segment) => segment.defaultSwitch).map(defaultSwitchNat), ...wsl.map(wslNat), ...listed]
}

function defaultSwitchNat(segment: Segment): Translation {
  const sentence =
    'Windows translates for the Default Switch (NAT) and lets nobody map a port into it; it does not list this among its NAT rules.'
  const sources = [assumed('default-switch-nat', sentence), ...segment.name.sources]
  return { name: `the ${segment.name.value}’s NAT`, family: 4, inside: [segment.id], sources }
}

function wslNat(segment: Segment): Translation {
  const sentence =
    'Windows translates for WSL 2 on the switch that WSL makes for itself (NAT); it does not list this among its NAT rules.'
  const sources = [assumed('wsl-nat', sentence), ...segment.name.sources]
  return { name: 'WSL’s NAT', family: 4, inside: [segment.id], sources }
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
