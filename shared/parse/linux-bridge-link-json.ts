import { hasJsonInterfaces, readJsonInterfaces } from './ip-interface-json.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'

/** `bridge -j link`: the bridges' ports. */
export const linuxBridgeLinkJson = defineParser({
  id: 'linux-bridge-link-json',
  title: 'bridge -j link',
  noun: 'list of bridge ports',
  os: 'linux',
  answersTo: (command) => asks(command, 'bridge', 'link'),
  recognise: (text) => hasJsonInterfaces(text, 'master', 'state'),
  parse: readJsonInterfaces,
})
