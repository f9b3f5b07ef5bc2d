import type { Machine } from '../inventory/inventory.ts'
import { sourcedBy } from '../inventory/seen.ts'
import type { StackInterface } from './topology.ts'

type Setting = Machine['settings'][number]

/** What a Linux machine’s kernel settings say of one interface (ip-sysctl, `net.ipv4.conf.NAME`). */
export function interfaceSettings(
  settings: ReadonlyMap<string, Setting>,
  name: string,
): Pick<StackInterface, 'forwards' | 'reversePath'> {
  const of = (one: string, key: string) =>
    // sysctl(8) writes a dot inside a name as a slash.
    settings.get(`net.ipv4.conf.${one.replaceAll('.', '/')}.${key}`) ?? settings.get(`net.ipv4.conf.${one}.${key}`)
  return { ...forwarding(of(name, 'forwarding')), ...reversePath(of('all', 'rp_filter'), of(name, 'rp_filter')) }
}

/** The kernel asks the interface that a packet came in by; for IPv6 only the setting for all. */
function forwarding(setting: Setting | undefined): Pick<StackInterface, 'forwards'> {
  return setting === undefined ? {} : { forwards: { 4: sourcedBy(setting.value.trim() !== '0', ...setting.sources) } }
}

/** The higher of the two counts. */
function reversePath(all: Setting | undefined, own: Setting | undefined): Pick<StackInterface, 'reversePath'> {
  const both = [all, own].filter((setting) => setting !== undefined)
  const highest = Math.max(0, ...both.map(({ value }) => Number(value.trim())))
  if (highest !== 1 && highest !== 2) return {}
  const deciding = both.filter(({ value }) => Number(value.trim()) === highest).flatMap(({ sources }) => sources)
  return { reversePath: sourcedBy(highest === 1 ? 'strict' : 'loose', ...deciding) }
}
