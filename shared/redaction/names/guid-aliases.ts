/** Windows' own, the same everywhere: none, and the Default Switch, which is told by it. */
const EVERYBODYS = ['00000000-0000-0000-0000-000000000000', 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444']
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** Puts other GUIDs in the place of all in a text, the same for the same: they name one machine in the world, and old ones end in a MAC. */
export function createGuidAliases(): (text: string) => string {
  const given = new Map<string, string>()
  return (text) =>
    text.replace(GUID, (guid) => {
      const key = guid.toLowerCase()
      if (EVERYBODYS.includes(key)) return guid
      const alias = given.get(key) ?? `00000000-0000-4000-8000-${String(given.size + 1).padStart(12, '0')}`
      given.set(key, alias)
      return alias
    })
}
