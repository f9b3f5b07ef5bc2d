import type { Reference } from './finding.ts'

/** An RFC, perhaps one of its sections. */
export function rfc(number: number, section?: string): Reference {
  const at = section === undefined ? '' : `#section-${section}`
  return {
    title: `RFC ${number}${section === undefined ? '' : `, section ${section}`}`,
    url: `https://www.rfc-editor.org/rfc/rfc${number}${at}`,
  }
}

/** A page of Microsoft’s documentation; `path` without the language. */
export function microsoft(title: string, path: string): Reference {
  return { title: `Microsoft: ${title}`, url: `https://learn.microsoft.com/${path}` }
}

/** A cmdlet’s page: `hyper-v/set-vmnetworkadapter`. */
export function cmdlet(name: string, module: string): Reference {
  return microsoft(name, `powershell/module/${module}/${name.toLowerCase()}`)
}
