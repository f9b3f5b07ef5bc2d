import type { GuestSystemFact } from '../facts/windows-fact.ts'
import { commandWords, isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { guidOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

const CLASS = 'msvm_kvpexchangecomponent'

/** `Get-CimInstance … Msvm_KvpExchangeComponent`: which system guests tell Hyper-V that they run, and their name (integration services, KVP). */
export const windowsGuestSystem = defineParser({
  id: 'windows-guest-system',
  title: 'Msvm_KvpExchangeComponent',
  noun: 'guests’ words of their system to Hyper-V',
  os: 'windows',
  answersTo: (command) =>
    isCmdlet(command, 'Get-CimInstance') &&
    commandWords(command)?.words.some((word) => word.toLowerCase() === CLASS) === true,
  recognise: (text) => hasProperties(text, 'SystemName', 'OSName', 'FullyQualifiedDomainName'),
  parse: (text) => readRecords(text, systemOf),
})

function systemOf(record: PowershellRecord): GuestSystemFact | [] | undefined {
  const vmId = guidOf(record, 'SystemName')
  if (vmId === undefined) return undefined
  const said = (property: string) => wordOf(textOf(record, property))
  const name = said('OSName')
  const architecture = said('ProcessorArchitecture')
  const fullName = said('FullyQualifiedDomainName')
  const facts = told({
    os: systemIn(name, architecture),
    system: systemWords(name, said('OSVersion'), said('OSMajorVersion')),
    // Linux' daemon puts the words of an error there where it does not find its name.
    fullName: fullName !== undefined && isHostName(fullName) ? fullName : undefined,
    integrationServices: said('IntegrationServicesVersion'),
  })
  // A guest that is off, or without the integration services, has a row that tells nothing.
  return Object.keys(facts).length === 0 ? [] : { kind: 'guest-system', vmId, ...facts, ...placeOf(record) }
}

/** Windows gives its architecture as a number (9: x64); Linux' daemon as `uname -m` does. */
function systemIn(name: string | undefined, architecture = ''): GuestSystemFact['os'] {
  if (name !== undefined && /\bWindows\b|^Hyper-V Server\b/i.test(name)) return 'windows'
  return /^(?:x86_64|i[3-6]86|aarch64|armv\d\w*|ppc64\w*|s390x|riscv64)$/.test(architecture) ? 'linux' : undefined
}

/** `Windows 11 Pro, version 10.0.22631`; of a Linux the version is the kernel's: `Ubuntu 24.04, version 6.8.0`. */
function systemWords(name: string | undefined, version: string | undefined, major: string | undefined) {
  if (name === undefined) return undefined
  const whole = major === undefined || /\d/.test(name) || version?.startsWith(major) ? name : `${name} ${major}`
  return version === undefined ? whole : `${whole}, version ${version}`
}

function isHostName(text: string): boolean {
  return (
    text.length <= 253 && /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(text) && !/^localhost(?:\.localdomain)?$/i.test(text)
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** So much of a guest's word is taken: it may write what it likes. */
const LONGEST = 255

/** A word as XML writes it, once decoded: what is no character, or controls how others are shown, is left out. */
function wordOf(text: string | undefined): string | undefined {
  const decoded = text?.replaceAll(/&(?:(\w{1,6})|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) =>
    name === undefined
      ? characterOf(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
      : (ENTITIES[name] ?? whole),
  )
  const plain = decoded
    ?.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim()
  return plain === '' ? undefined : plain
}

const characterOf = (code: number): string => (code > 0x10ffff ? '' : String.fromCodePoint(code))
