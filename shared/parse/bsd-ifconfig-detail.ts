import type { InterfaceFact } from '../facts/fact.ts'

/**
 * Rows that only macOS and the BSDs print: a bridge's `member: en1 flags=3<LEARNING,DISCOVER>`, `vlan: 7 parent interface: en0`,
 * `media: IEEE 802.11 …`, `groups: tap`. `ports` collects which bridge names which interface.
 */
export function readBsdDetail(
  key: string,
  words: readonly string[],
  of: InterfaceFact,
  ports: Map<string, string>,
): void {
  const [first = ''] = words
  switch (key) {
    case 'member:':
      of.medium = 'bridge'
      ports.set(first, of.name)
      return
    case 'vlan:': {
      const parent = words[words.indexOf('interface:') + 1]
      if (!/^\d{1,4}$/.test(first)) return
      Object.assign(of, { medium: 'vlan', vlanId: Number(first) })
      if (words.includes('interface:') && parent !== undefined && parent !== '<none>') of.lower = parent
      return
    }
    case 'media:':
      if (words.includes('802.11')) of.medium = 'wifi'
      return
    case 'groups:':
      if (words.includes('bridge')) of.medium = 'bridge'
      else if (words.includes('tap') || words.includes('vmnet')) of.medium = 'tap'
      else if (words.includes('tun') || words.includes('wg')) of.medium = 'tunnel'
      return
  }
}
