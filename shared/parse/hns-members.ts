/** The members of objects that PowerShell prints as one text, `@{Type=NAT; InternalPort=80}`, as far as they are whole. */
export function membersIn(printed: string): [member: string, value: string][] {
  return [...printed.matchAll(/\b(\w{1,40})=([^;{}\n]{0,60})[;}]/g)].map(([, member = '', value = '']) => [
    member,
    value.trim(),
  ])
}
