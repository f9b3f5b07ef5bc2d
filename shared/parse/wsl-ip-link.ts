import { readIpInterfaces } from './ip-interface-text.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { areWslInterfaces } from './wsl-interfaces.ts'

/** `ip link` inside WSL 1: the interfaces are those of Windows, under other names. */
export const wslIpLink = defineParser({
  id: 'wsl-ip-link',
  title: 'ip link (WSL 1 on Windows)',
  noun: 'list of interfaces',
  os: 'windows',
  answersTo: (command) => asks(command, 'ip', 'link'),
  recognise: areWslInterfaces,
  parse: readIpInterfaces,
})
