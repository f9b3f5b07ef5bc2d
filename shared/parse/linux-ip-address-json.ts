import { hasJsonInterfaces, readJsonInterfaces } from './ip-interface-json.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'

/** `ip -j -d address`. */
export const linuxIpAddressJson = defineParser({
  id: 'linux-ip-address-json',
  title: 'ip -j address',
  noun: 'list of addresses',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'address'),
  recognise: (text) => hasJsonInterfaces(text, 'addr_info'),
  parse: readJsonInterfaces,
})
