import { interfaceHeadings, readIpInterfaces } from './ip-interface-text.ts'
import { onelineAddress } from './ip-oneline.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { firstLines } from './text-lines.ts'

/** `ip address`. */
export const linuxIpAddress = defineParser({
  id: 'linux-ip-address',
  title: 'ip address',
  noun: 'list of addresses',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'address'),
  recognise: (text) => {
    const lines = firstLines(text)
    if (lines.some((line) => onelineAddress(line.text) !== undefined)) return true
    return interfaceHeadings(text).length > 0 && lines.some((line) => /^ *inet6? [\da-f]/.test(line.text))
  },
  parse: readIpInterfaces,
})
