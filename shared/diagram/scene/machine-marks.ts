import type { Machine } from '../../inventory/inventory.ts'
import type { Mark } from '../scene.ts'

const isApipa = (address: string): boolean => address.startsWith('169.254.')
const isUsual = (address: string): boolean => !address.includes(':') && !isApipa(address)

/** What is wrong, or out of the ordinary, about the addresses of any machine. */
export function machineMarks({ interfaces }: Pick<Machine, 'interfaces'>): Mark[] {
  const addresses = interfaces.flatMap((one) => one.addresses)
  const duplicate: Mark = {
    code: 'duplicate',
    text: 'address used twice',
    title: 'Another machine on its network has the same address: packets reach the one or the other.',
  }
  const apipa: Mark = {
    code: 'apipa',
    text: '169.254',
    title: 'It gave itself a 169.254 address: no DHCP server answered.',
  }
  return [
    ...(addresses.some((held) => held.duplicate === true) ? [duplicate] : []),
    ...(addresses.some(({ address }) => isApipa(address)) && !addresses.some(({ address }) => isUsual(address))
      ? [apipa]
      : []),
  ]
}
