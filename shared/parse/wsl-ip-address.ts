import { readIpInterfaces } from './ip-interface-text.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { firstLines } from './text-lines.ts'
import { areWslInterfaces } from './wsl-interfaces.ts'

/** `ip address` inside WSL 1: the interfaces are those of Windows, under other names. */
export const wslIpAddress = defineParser({
  id: 'wsl-ip-address',
  title: 'ip address (WSL 1 on Windows)',
  noun: 'list of addresses',
  os: 'windows',
  answersTo: (command) => asks(command, 'ip', 'address'),
  recognise: (text) => areWslInterfaces(text) && firstLines(text).some((line) => /^ +inet6? /.test(line.text)),
  parse: readIpInterfaces,
})
