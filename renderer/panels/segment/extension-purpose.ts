const purposes: Record<string, string> = {
  filter: 'Filter: it may look at frames and drop some.',
  forwarding: 'Forwarding: it may decide in the switch’s place where frames go.',
  monitoring: 'Monitoring: it looks at frames and changes nothing.',
  capture: 'Capture: it looks at frames and changes nothing.',
}

/** Those that Windows brings along, by what their names hold. */
const known: readonly [RegExp, string][] = [
  [/filtering platform/i, 'Windows’ own firewall platform: what is registered there can drop frames of the switch.'],
  [
    /vfp/i,
    'Azure’s virtual filtering platform: for containers and software-defined networks it decides where frames go.',
  ],
  [/ndis capture/i, 'Lets a capture (netsh trace, pktmon) see the frames of the switch.'],
]

/** What an extension of that name is for, where it is one of Windows' own. */
export function extensionDoes(name: string): string | undefined {
  return known.find(([pattern]) => pattern.test(name))?.[1]
}

/** What an extension of this type may do with the frames (Hyper-V extensible switch). */
export function extensionPurpose(type: string | undefined): string {
  if (type === undefined) return 'What it is for was not recorded.'
  return purposes[type.toLowerCase()] ?? type
}
