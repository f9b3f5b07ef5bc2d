import type { HostEntryFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { fileAsked } from './file-asked.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { told } from './told.ts'

/** `/etc/hosts`, and `hosts` and `hosts.ics` of Windows: an address and its names in each row; `#` begins a comment. */
export const hostsFile = defineParser({
  id: 'hosts-file',
  title: '/etc/hosts',
  noun: 'list of names',
  os: 'any',
  answersTo: (command) => /^hosts(?:\.ics)?$/i.test(fileAsked(command) ?? ''),
  recognise: (text) => {
    const lines = firstLines(text.slice(0, 8 * 1024)).map(entryOf)
    return lines.some((entry) => entry !== undefined && entry.length > 0) && lines.every((entry) => entry !== undefined)
  },
  parse: (text) => readRows(text, entryOf),
})

function entryOf({ text, number }: TextLine): HostEntryFact[] | undefined {
  const comment = text.indexOf('#')
  const [first = '', ...names] = wordsOf(comment < 0 ? text : text.slice(0, comment))
  if (first === '') return []
  const address = parseAddress(first)
  // Rows of `ip` begin with an address as well.
  const areNames =
    names.length > 0 &&
    names[0] !== 'dev' &&
    names[0] !== 'via' &&
    names.every((name) => /^[\w.-]{1,253}$/.test(name) && parseMac(name) === undefined)
  if (address === undefined || !areNames) return undefined
  const until = leaseEnd(comment < 0 ? '' : text.slice(comment + 1))
  return [{ kind: 'host-entry', address, names, ...told({ until }), line: number }]
}

/** A SYSTEMTIME in the order of its members: year, month, day of the week, day, hour, minute, second, milliseconds. */
function leaseEnd(comment: string): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^ (\d{4}) (\d{1,2}) [0-6] (\d{1,2}) (\d{1,2}) (\d{1,2}) (\d{1,2}) \d{1,3}\s*$/.exec(comment) ?? []
  if (year === undefined) return undefined
  const [mm, dd, hh, mi, ss] = [month, day, hour, minute, second].map((part = '') => part.padStart(2, '0'))
  return `${year}-${mm}-${dd}T${hh}:${mi}:${ss}`
}
