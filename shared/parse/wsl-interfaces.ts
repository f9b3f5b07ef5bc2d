import { interfaceHeadings } from './ip-interface-text.ts'

/** Whether interfaces were printed inside WSL 1, which has no kernel of its own and shows the interfaces of Windows. */
export function areWslInterfaces(text: string): boolean {
  const headings = interfaceHeadings(text)
  return headings.length > 0 && headings.every(({ fromKernel, said }) => !fromKernel && said.has('mtu'))
}
