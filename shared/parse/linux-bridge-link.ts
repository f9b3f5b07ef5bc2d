import { interfaceHeadings, readIpInterfaces } from './ip-interface-text.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'

/** `bridge link`: the bridges' ports. */
export const linuxBridgeLink = defineParser({
  id: 'linux-bridge-link',
  title: 'bridge link',
  noun: 'list of bridge ports',
  os: 'linux',
  answersTo: (command) => asks(command, 'bridge', 'link'),
  recognise: (text) => interfaceHeadings(text).some(({ said }) => said.has('master') && said.has('cost')),
  parse: readIpInterfaces,
})
