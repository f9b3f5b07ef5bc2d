import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { parseAddress } from '../../shared/net/address.ts'
import { IPV4_RANGES } from '../../shared/net/ipv4-ranges.ts'
import { reasons } from '../../shared/reach/reason.ts'
import { pages } from '../app/actions/pages.ts'
import { stopWords } from '../canvas/stop-words.ts'
import { provenanceWords } from '../evidence/provenance.ts'
import { severityWords } from '../findings/severity-words.ts'
import { ipSettingRows } from '../panels/interface/ip-setting-rows.ts'
import { interfaceWords, machineWords, segmentWords, systemWords } from '../panels/kind-words.ts'
import { portSettings } from '../panels/machine/settings/port-settings.ts'
import { segmentSentence } from '../panels/segment/segment-sentence.ts'
import { verdictWords } from '../panels/verdict-words.ts'
import { inspectorTabs } from '../state/remembered.ts'
import { entryOf, glossary, piecesOf } from './glossary.ts'

/** Labels that say everything by themselves. */
const PLAIN = new Set([
  'of',
  'kind',
  'running',
  'used by',
  'other',
  'devices',
  'what for',
  'version',
  'notes',
  'status',
  'value',
  'at',
  'by',
  'on',
  'why',
  'for',
  'hardware',
  'running since',
])

const anAddress = parseAddress('10.0.0.1')
const IP_SETTINGS = ['dhcp', 'forwarding', 'weakHostReceive', 'weakHostSend']

/** All sources of the window: a label is looked for where it is written. */
const sources = globSync('renderer/**/*.tsx', { cwd: root })
  .filter((path) => !path.startsWith('renderer/lesson/'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')
const written = (pattern: RegExp): string[] => [...sources.matchAll(pattern)].map(([, word = '']) => word)

/** Every word that the window puts somewhere as a label, by the table or the place that it comes from. */
const labels: Record<string, readonly string[]> = {
  'kinds of machines': Object.values(machineWords),
  'kinds of interfaces': Object.values(interfaceWords),
  'kinds of networks': Object.values(segmentWords),
  'types of switches': ['Private', 'Internal', 'External'],
  systems: Object.values(systemWords),
  'power states': ['running', 'off', 'saved', 'paused'],
  verdicts: Object.values(verdictWords),
  'codes of reasons': Object.keys(reasons),
  'tabs of a machine': inspectorTabs,
  pages: pages.map(({ name }) => name),
  severities: Object.values(severityWords).flatMap(({ one, many }) => [one, many]),
  'how a thing is known': [...Object.values(provenanceWords), 'inferred from others'],
  'special rows of a routing table': [
    'default: everything else',
    'broadcast: everybody here',
    'broadcast: everybody on 10.0.0.0/24',
    'multicast',
    'anycast',
    'loopback: this machine itself',
    'link-local: this cable only',
    'one address',
    'this machine’s own address',
    'this machine’s own addresses',
    ...['blackhole', 'unreachable', 'prohibit'].map((type) => `thrown away (${type})`),
  ],
  'words in the status line': ['may begin a conversation', 'stopped here', 'would be stopped here'],
  protocols: ['ping', 'TCP', 'UDP'],
  'names of facts': written(/<Fact\s(?:key=\{\w+\}\s)?name="([^"]+)"/g),
  'settings of a port': portSettings({ interface: '', machine: '', sources: [] }, 'vm').settings.map(
    ({ name }) => name,
  ),
  'what IP does on an interface': ipSettingRows({
    networkCategory: { value: 'Public', sources: [] },
    ...(anAddress === undefined ? {} : { dhcpServer: { value: anAddress, sources: [] } }),
    dnsSuffix: { value: 'fritz.box', sources: [] },
    dnsRegisters: { value: true, sources: [] },
    dnsServers: anAddress === undefined ? [] : [{ value: anAddress, sources: [] }],
    networkName: { value: 'Home', sources: [] },
    connectivity: { value: { 4: 'internet' }, sources: [] },
    lease: { value: { until: '2026-11-25T14:00:00Z' }, sources: [] },
    ip: { 4: Object.fromEntries(IP_SETTINGS.map((key) => [key, { value: true, sources: [] }])) },
  }).map(({ name }) => name),
  'heads of columns': written(/\bhead: '([^']+)'/g),
  'heads of copied columns': written(/\bname: '([^']+)', of:/g),
}

describe('each word that the window shows as a label has an entry', () => {
  for (const [where, words] of Object.entries(labels)) {
    test(where, () => {
      expect(words.length).toBeGreaterThan(0)
      const missing = words.filter((word) => !PLAIN.has(word) && entryOf(word) === undefined)
      expect(missing, 'add them to renderer/glossary/glossary.json, as `labels` of an entry or as a new one').toEqual(
        [],
      )
    })
  }
})

test('each entry is shown somewhere, or another one leads to it', () => {
  const said = [
    ...Object.values(reasons),
    ...Object.values(stopWords),
    ...IPV4_RANGES.map(({ sentence }) => sentence),
    segmentSentence({ kind: 'virtual-switch', defaultSwitch: true }),
    ...written(/<Section title="([^"]+)"/g),
    ...glossary.flatMap(({ see = [] }) => see),
  ]
  const used = new Set([
    ...Object.values(labels).flat().map(entryOf),
    ...said.flatMap((text) => [entryOf(text), ...piecesOf(text).map(({ entry }) => entry)]),
  ])
  expect(glossary.filter((entry) => !used.has(entry)).map(({ term }) => term)).toEqual([])
})

test('no word leads to two entries, and what an entry refers to is there', () => {
  const words = glossary.flatMap(({ term, also = [], labels: own = [] }) => [term, ...also, ...own])
  const twice = words.map((word) => word.toLowerCase()).filter((word, index, all) => all.indexOf(word) !== index)
  expect(twice).toEqual([])
  const terms = new Set(glossary.map(({ term }) => term))
  expect(glossary.flatMap(({ see = [] }) => see).filter((term) => !terms.has(term))).toEqual([])
})

test('each entry has a short sentence, a longer text and its source', () => {
  for (const { term, short, long, source } of glossary) {
    expect(short, term).toMatch(/^[\p{L}\d].*[.)]$/u)
    expect(short.length, term).toBeLessThanOrEqual(120)
    expect(long, term).toMatch(/\.$/)
    expect(source, term).toMatch(/^Switchyard$|RFC \d+|IEEE|Microsoft|\(\d\)|Wi-Fi Alliance|UPnP|Npcap|kernel|IANA/)
  }
})

describe('a sentence is cut at its words', () => {
  test('each once, as a whole word, whatever its case; nothing of the text gets lost', () => {
    const sentence = 'The gateway translates (NAT); without a Gateway no NAT, says nat.local.'
    const pieces = piecesOf(sentence)
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence)
    expect(pieces.filter(({ entry }) => entry).map(({ text }) => text)).toEqual(['gateway', 'translates'])
  })

  test('the longer word wins: a default route is not a route', () => {
    const [found] = piecesOf('It holds the default route.').filter(({ entry }) => entry)
    expect(found?.entry?.term).toBe('default route')
  })
})
