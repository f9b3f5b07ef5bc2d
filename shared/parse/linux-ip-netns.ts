import type { NamespaceFact } from '../facts/fact.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `ip netns list`: named network namespaces, with their ids here. A name alone has no shape: then the command must be named. */
export const linuxIpNetns = defineParser({
  id: 'linux-ip-netns',
  title: 'ip netns',
  noun: 'list of network namespaces',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'netns'),
  recognise: (text) => {
    // One row has an id, and no line is anything else: prose, too, has lines that begin like a row.
    // Of a text this long the last line may be cut off.
    const all = firstLines(text)
    const lines = all.length > 500 ? all.slice(0, -1) : all
    return (
      lines.some((line) => /^nsid \d+(?: |$)|^\S+ \(id: \d+\)$/.test(line.text)) &&
      lines.every((line) => namespaceOf(line) !== undefined)
    )
  },
  parse: (text) => readRows(text, (line) => namespaceOf(line)),
})

/** `web (id: 0)`, `web`, of `list-id` `nsid 0 (iproute2 netns name: web)`. */
function namespaceOf({ text, number }: TextLine): NamespaceFact[] | undefined {
  const listed = /^nsid (\d{1,10})(?: \(iproute2 netns name: (\S{1,255})\))?$/.exec(text)
  const [, name, id] =
    listed === null ? (/^(\S{1,255})(?: \(id: (\d{1,10})\))?$/.exec(text) ?? []) : [undefined, listed[2], listed[1]]
  if (name === undefined) return listed === null ? undefined : []
  return [{ kind: 'namespace', name, ...(id === undefined ? {} : { id: Number(id) }), line: number }]
}
