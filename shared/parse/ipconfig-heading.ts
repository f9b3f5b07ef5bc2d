import type { InterfaceMedium } from '../facts/fact.ts'

/** What stands before the adapter's name, in the languages that are known here. */
const KINDS: readonly [RegExp, InterfaceMedium][] = [
  [
    /^Ethernet adapter |^Ethernet-Adapter |^Carte Ethernet |^Adaptador de Ethernet |^Scheda Ethernet |^Adaptador Ethernet /,
    'ethernet',
  ],
  [
    /^Wireless LAN adapter |^Drahtlos-LAN-Adapter |^Carte réseau sans fil |^Adaptador de LAN inalámbrica |^Scheda LAN wireless |^Adaptador de Rede sem Fio /,
    'wifi',
  ],
  [
    /^Tunnel adapter |^Tunneladapter |^Carte Tunnel |^Adaptador de túnel |^Scheda Tunnel |^PPP adapter |^PPP-Adapter /,
    'tunnel',
  ],
  [/^Unknown adapter |^Unbekannter Adapter |^Carte inconnue |^Adaptador desconocido |^Scheda sconosciuta /, 'other'],
]

/** `Ethernet adapter vEthernet (Default Switch):` → its name and kind. In an unknown language the whole heading is the name. */
export function adapterOfHeading(heading: string): { name: string; medium?: InterfaceMedium } {
  const text = heading.replace(/\s?:$/, '').trim()
  for (const [kind, medium] of KINDS) {
    const name = text.replace(kind, '')
    if (name !== text) return { name, medium }
  }
  return { name: text }
}
