const purposes: Record<string, string> = {
  filter: 'Filter: it may look at frames and drop some.',
  forwarding: 'Forwarding: it may decide in the switch’s place where frames go.',
  monitoring: 'Monitoring: it looks at frames and changes nothing.',
  capture: 'Capture: it looks at frames and changes nothing.',
}

/** What an extension of this type may do with the frames (Hyper-V extensible switch). */
export function extensionPurpose(type: string | undefined): string {
  if (type === undefined) return 'What it is for was not recorded.'
  return purposes[type.toLowerCase()] ?? type
}
