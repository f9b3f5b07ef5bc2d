import type { OperatingSystem } from '../recording/recording.ts'
import { hostname } from './hostname.ts'
import { linuxArp } from './linux-arp.ts'
import { linuxIpAddress } from './linux-ip-address.ts'
import { linuxIpLink } from './linux-ip-link.ts'
import { linuxIpNeigh } from './linux-ip-neigh.ts'
import { linuxNetstatRoutes } from './linux-netstat-routes.ts'
import { linuxRoute } from './linux-route.ts'
import type { Parser } from './parser.ts'
import { windowsArp } from './windows-arp.ts'
import { windowsGetVmnetworkadapter } from './windows-get-vmnetworkadapter.ts'
import { windowsGetVmnetworkadapteracl } from './windows-get-vmnetworkadapteracl.ts'
import { windowsGetVmsecurity } from './windows-get-vmsecurity.ts'
import { windowsGetVmswitch } from './windows-get-vmswitch.ts'
import { windowsGetVmswitchextension } from './windows-get-vmswitchextension.ts'
import { windowsIpconfig } from './windows-ipconfig.ts'
import { wslIpAddress } from './wsl-ip-address.ts'
import { wslIpLink } from './wsl-ip-link.ts'

/** All parsers. Where a text has the shape of several, the first one is it: the more particular shape comes first. */
export const parsers: readonly Parser[] = [
  windowsGetVmnetworkadapter,
  windowsGetVmswitchextension,
  windowsGetVmswitch,
  windowsGetVmsecurity,
  windowsGetVmnetworkadapteracl,
  windowsArp,
  windowsIpconfig,
  wslIpAddress,
  wslIpLink,
  linuxIpAddress,
  linuxIpLink,
  linuxIpNeigh,
  linuxArp,
  linuxNetstatRoutes,
  linuxRoute,
  hostname,
]

/** The parser whose shape the text has, whatever command printed it. */
export function recognise(text: string): Parser | undefined {
  return parsers.find((parser) => parser.recognise(text))
}

/** Parsers that answer to a command line; those of this operating system first. */
export function parsersFor(command: string, os?: OperatingSystem): Parser[] {
  const named = parsers.filter((parser) => parser.answersTo(command))
  return [...named.filter((parser) => parser.os === os), ...named.filter((parser) => parser.os !== os)]
}

/**
 * The parser for what a command printed: of those that answer to it, the one whose shape the text has; else, where the
 * text is of another shape (a file with a wrong name), the one that it has.
 */
export function parserOf(command: string, text: string, os?: OperatingSystem): Parser | undefined {
  const named = parsersFor(command, os)
  if (text.trim() === '') return named[0]
  return named.find((parser) => parser.recognise(text)) ?? recognise(text) ?? named[0]
}
