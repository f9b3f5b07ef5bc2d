import type { BridgeVlanFact } from '../facts/fact.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines } from './text-lines.ts'

/** `bridge vlan`: a port's further VLANs stand below its first one, without its name. */
export const linuxBridgeVlan = defineParser({
  id: 'linux-bridge-vlan',
  title: 'bridge vlan',
  noun: 'list of VLANs',
  os: 'linux',
  answersTo: (command) => asks(command, 'bridge', 'vlan'),
  recognise: (text) => HEADING.test(firstLines(text)[0]?.text ?? ''),
  parse: (text) => {
    let port: string | undefined
    return readRows(text, ({ text: row, number }): BridgeVlanFact[] | undefined => {
      if (HEADING.test(row)) return []
      const [, named, printed] = /^([\w.:@-]{1,80})?\s*(.*)$/.exec(row) ?? []
      port = named ?? port
      const vlan = /^(\d{1,4})(?:-(\d{1,4}))?(?: |$)/.exec(printed ?? '')
      // A port that is a member of no VLAN.
      if (named !== undefined && (printed === '' || printed === 'None')) return []
      if (port === undefined || vlan === null) return undefined
      return [
        {
          kind: 'bridge-vlan',
          port,
          vlan: Number(vlan[1]),
          ...(vlan[2] === undefined ? {} : { vlanEnd: Number(vlan[2]) }),
          ...(row.includes('PVID') ? { pvid: true } : {}),
          ...(row.includes('Egress Untagged') ? { untagged: true } : {}),
          line: number,
        },
      ]
    })
  },
})

const HEADING = /^port\s+vlan[ -]ids?$/
