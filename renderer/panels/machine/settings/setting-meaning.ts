/** What NetBIOS over TCP/IP does on an interface (the registry's NetbiosOptions). */
const NETBIOS: Readonly<Record<string, string>> = {
  0: 'NetBIOS on this interface: as the DHCP server says, else on',
  1: 'NetBIOS on this interface: on',
  2: 'NetBIOS on this interface: off',
}

/** What a setting of the system that has a technical name means; undefined where nothing is known of it. */
export function settingMeaning(key: string, value: string): string | undefined {
  return /\\NetbiosOptions$/i.test(key) ? NETBIOS[value] : undefined
}
