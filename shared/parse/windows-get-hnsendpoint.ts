import type { Fact } from '../facts/fact.ts'
import type { GuestAdapterFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { commandWords, isCmdlet } from './command-words.ts'
import { hnsPorts } from './hns-ports.ts'
import { defineParser } from './parser.ts'
import {
  booleanOf,
  guidOf,
  hasProperties,
  itemsOf,
  numberOf,
  placeOf,
  printedOf,
  readRecords,
  textOf,
} from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-HnsEndpoint`: the adapters of Windows’ containers, of WSL and of VMs on the Default Switch, and the ports that lead to them. */
export const windowsGetHnsendpoint = defineParser({
  id: 'windows-get-hnsendpoint',
  title: 'Get-HnsEndpoint',
  noun: 'list of network endpoints',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-HnsEndpoint') || isHnsdiag(command),
  recognise: (text) => hasProperties(text, 'VirtualNetwork', 'MacAddress') && !hasProperties(text, 'VMName'),
  parse: (text) => {
    const names = new Names()
    return readRecords(text, (record) => factsOf(record, names))
  },
})

function isHnsdiag(command: string): boolean {
  const { program, words } = commandWords(command) ?? { program: '', words: [] }
  return program === 'hnsdiag' && words.includes('endpoints')
}

/** HNS’s own states (hcsshim, `EndpointState`): attached, alone or with others. */
const ATTACHED = [2, 3]

function factsOf(record: PowershellRecord, names: Names): Fact[] | undefined {
  if (printedOf(record, 'VirtualNetwork') === undefined) return undefined
  // One of another host, as this one has to know it to send there.
  if (booleanOf(record, 'IsRemoteEndpoint') === true) return []
  const [container] = itemsOf(record, 'SharedContainers')
  const vmId = guidOf(record, 'VirtualMachine')
  const namespace = namespaceOf(record)
  const state = numberOf(record, 'State')
  const isAttached = state === undefined || ATTACHED.includes(state)
  // Nobody’s: a container that was not joined to it, or is gone.
  const owner = container ?? (vmId === undefined && isAttached ? namespace : undefined)
  const place = placeOf(record)
  if (owner === undefined) return [{ ...adapterOf(record), ...told({ vmId }), ...place }]
  const guest = names.of(owner, textOf(record, 'Name'))
  return [
    {
      kind: 'guest',
      name: guest,
      manager: 'hns',
      form: 'container',
      power: 'running',
      ...told({ id: container }),
      ...place,
    },
    { ...adapterOf(record), guest, ...place },
    ...hnsPorts(record).map((port) => ({ ...port, guest, manager: 'hns' as const, ...place })),
  ]
}

function adapterOf(record: PowershellRecord): Omit<GuestAdapterFact, 'line'> {
  const length = numberOf(record, 'PrefixLength')
  const addresses = [textOf(record, 'IPAddress'), textOf(record, 'IPv6Address')].flatMap((printed = '', at) => {
    const address = parseAddress(printed)
    return address === undefined
      ? []
      : [{ address, ...told({ length: at === 0 && length !== 0 ? length : undefined }) }]
  })
  return {
    kind: 'guest-adapter',
    manager: 'hns',
    ...told({
      mac: parseMac(textOf(record, 'MacAddress') ?? ''),
      network: textOf(record, 'VirtualNetworkName'),
      networkId: guidOf(record, 'VirtualNetwork'),
    }),
    addresses,
  }
}

/** As text, and as it is in JSON, it is an object of its own: `@{ID=2c094b9e-…}`. Zeros are none. */
function namespaceOf(record: PowershellRecord): string | undefined {
  const printed = textOf(record, 'Namespace', 'Namespace.ID') ?? ''
  const id = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/i.exec(printed)?.[0].toLowerCase()
  return id !== undefined && /[^0-]/.test(id) ? id : undefined
}

/** What containers are called: HNS knows them by their ids alone, and by what whoever made the endpoint called that. */
class Names {
  private readonly byOwner = new Map<string, string>()
  private readonly taken = new Set<string>()

  /** One container has one name, however many endpoints it has; and no other has the same. */
  of(owner: string, endpoint: string | undefined): string {
    const known = this.byOwner.get(owner)
    if (known !== undefined) return known
    const short = shortId(owner)
    const own = endpoint === undefined || /^Ethernet\b/i.test(endpoint) ? short : shortId(endpoint)
    const name = this.taken.has(own) && own !== short ? `${own} ${short}` : own
    this.byOwner.set(owner, name)
    this.taken.add(name)
    return name
  }
}

/** The first twelve digits of an id, as `docker ps` prints it; any other text as it is. */
function shortId(text: string): string {
  return /^(?:cid-)?([\da-f]{12})[\da-f]{52}(?:_\w+)?$/i.exec(text)?.[1] ?? text
}
