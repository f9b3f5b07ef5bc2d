import type { AdapterVlanFact, PortVlan, VlanRange } from '../facts/windows-fact.ts'
import { adapterOwner } from './adapter-owner.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, itemsOf, numberOf, placeOf, printedOf, readRecords } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'

/** `Get-VMNetworkAdapterVlan`: how the ports of virtual adapters treat VLAN tags. */
export const windowsGetVmnetworkadaptervlan = defineParser({
  id: 'windows-get-vmnetworkadaptervlan',
  title: 'Get-VMNetworkAdapterVlan',
  noun: 'list of VLANs',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMNetworkAdapterVlan'),
  recognise: (text) =>
    hasProperties(text, 'OperationMode') || hasProperties(text, 'VMNetworkAdapterName', 'Mode', 'VlanList'),
  parse: (text, { argument }) =>
    readRecords(text, (record): AdapterVlanFact | undefined => {
      const vlan = vlanOf(record)
      const asked = argument === '*' ? undefined : argument
      return vlan && { kind: 'adapter-vlan', ...adapterOwner(record, asked), vlan, ...placeOf(record) }
    }),
})

const MODES: Readonly<Record<string, PortVlan['mode']>> = {
  untagged: 'untagged',
  0: 'untagged',
  access: 'access',
  1: 'access',
  trunk: 'trunk',
  2: 'trunk',
  private: 'private',
  3: 'private',
}
const PRIVATE: Readonly<Record<string, 'isolated' | 'community' | 'promiscuous'>> = {
  isolated: 'isolated',
  1: 'isolated',
  community: 'community',
  2: 'community',
  promiscuous: 'promiscuous',
  3: 'promiscuous',
}

function vlanOf(record: PowershellRecord): PortVlan | undefined {
  // In the table the VLANs of all modes stand in one column, the one for untagged frames first.
  const [first, ...others] = rangesIn(printedOf(record, 'VlanList') ?? '')
  switch (choiceOf(record, MODES, 'OperationMode', 'Mode')) {
    case 'untagged':
      return { mode: 'untagged' }
    case 'access': {
      const vlan = numberOf(record, 'AccessVlanId') ?? first?.from
      return vlan === undefined ? undefined : { mode: 'access', vlan }
    }
    case 'trunk': {
      const native = numberOf(record, 'NativeVlanId') ?? first?.from
      const allowed = listed(record, 'AllowedVlanIdList') ?? others
      return native === undefined ? undefined : { mode: 'trunk', native, allowed }
    }
    case 'private':
      return privateVlanOf(record)
    default:
      return privateVlanInTable(record)
  }
}

function privateVlanOf(record: PowershellRecord): PortVlan | undefined {
  const type = choiceOf(record, PRIVATE, 'PrivateVlanMode')
  const primary = numberOf(record, 'PrimaryVlanId')
  const secondary = numberOf(record, 'SecondaryVlanId')
  if (type === undefined || primary === undefined) return undefined
  if (type === 'promiscuous') {
    const one = secondary === undefined || secondary === 0 ? [] : [{ from: secondary, to: secondary }]
    return { mode: 'private', type, primary, secondaries: listed(record, 'SecondaryVlanIdList') ?? one }
  }
  return secondary === undefined ? undefined : { mode: 'private', type, primary, secondary }
}

/** A table has no room for more than the kind, and both VLANs in one column, the primary one first. */
function privateVlanInTable(record: PowershellRecord): PortVlan | undefined {
  const type = choiceOf(record, PRIVATE, 'Mode')
  const [primary, ...others] = rangesIn(printedOf(record, 'VlanList') ?? '')
  const [secondary] = others
  if (type === undefined || primary === undefined || secondary === undefined) return undefined
  return type === 'promiscuous'
    ? { mode: 'private', type, primary: primary.from, secondaries: others }
    : { mode: 'private', type, primary: primary.from, secondary: secondary.from }
}

/** A list of VLANs, as text in the property `…String` or as the list itself. */
function listed(record: PowershellRecord, property: string): VlanRange[] | undefined {
  const ranges = rangesIn(printedOf(record, `${property}String`) ?? itemsOf(record, property).join(','))
  return ranges.length === 0 ? undefined : ranges
}

/** `1-100,200` → 1–100 and 200–200. */
function rangesIn(text: string): VlanRange[] {
  return text.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part) ?? []
    return from === undefined ? [] : [{ from: Number(from), to: Number(to) }]
  })
}
