import { firstPropertiesOf } from './powershell-records.ts'

/** Properties by which a cmdlet's objects are known, and the cmdlet that prints them whole. */
const CMDLETS: readonly (readonly [string, readonly string[]])[] = [
  ['Get-VMNetworkAdapter *', ['vmname', 'switchname', 'macaddress']],
  ['Get-NetAdapter', ['interfacedescription', 'macaddress', 'linkspeed', 'ifindex', 'status']],
  ['Get-NetIPAddress', ['ipaddress', 'prefixlength', 'prefixorigin']],
  ['Get-NetRoute', ['destinationprefix', 'nexthop', 'routemetric']],
  ['Get-NetNeighbor', ['linklayeraddress', 'ipaddress', 'state']],
  ['Get-VMSwitch', ['switchtype', 'netadapterinterfacedescription']],
  ['Get-VM', ['state', 'cpuusage', 'memoryassigned', 'uptime']],
]

/** What PowerShell printed of objects that no parser knows: their properties, and the cmdlet with which they share most. */
export function powershellLikeness(text: string): { properties: string[]; cmdlet?: string } | undefined {
  const properties = firstPropertiesOf(text)
  if (properties.length < 2) return undefined
  const lower = new Set(properties.map((name) => name.toLowerCase()))
  const shared = CMDLETS.map(([cmdlet, names]) => ({ cmdlet, count: names.filter((name) => lower.has(name)).length }))
  const best = shared.toSorted((a, b) => b.count - a.count)[0]
  return { properties, ...(best === undefined || best.count === 0 ? {} : { cmdlet: best.cmdlet }) }
}
