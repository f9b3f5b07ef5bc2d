import { interfaceHeadings } from './ip-interface-text.ts'

/**
 * Whether interfaces were printed inside WSL 1, which has no kernel of its own and shows the interfaces of Windows: no
 * queueing discipline, no operational state, no carrier. Every Linux kernel tells at least the first of them.
 */
export function areWslInterfaces(text: string): boolean {
  const headings = interfaceHeadings(text)
  return (
    headings.length > 0 &&
    headings.every(({ said, flags }) => {
      const isKernel = said.has('qdisc') || said.has('state') || flags.includes('LOWER_UP')
      return said.has('mtu') && !isKernel
    })
  )
}
