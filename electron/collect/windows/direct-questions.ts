import { getDnsClientServerAddress } from './commands/get-dns-client-server-address.ts'
import { getNetAdapter } from './commands/get-net-adapter.ts'
import { getNetIpAddress } from './commands/get-net-ip-address.ts'
import { getNetIpInterface } from './commands/get-net-ip-interface.ts'
import { getNetNeighbor } from './commands/get-net-neighbor.ts'
import { getNetRoute } from './commands/get-net-route.ts'
import type { WindowsCommand } from './define-command.ts'
import { readScript } from './read-script.ts'

/** What a Windows guest is asked through PowerShell Direct: the host's own questions about addresses and routes. */
export const directQuestions: readonly WindowsCommand[] = [
  getNetAdapter,
  getNetIpAddress,
  getNetIpInterface,
  getNetRoute,
  getNetNeighbor,
  getDnsClientServerAddress,
]

/** All of them in one script, which holds nothing that varies. */
export function directScript(): string {
  const asked = directQuestions.map(({ name }) => `Get-Told '${name}' {\n${readScript(`commands/${name}.ps1`)}\n}`)
  return readScript('direct-guest.ps1').replace('#SCRIPT#', () => asked.join('\n'))
}
