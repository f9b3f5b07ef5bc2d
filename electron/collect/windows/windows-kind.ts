import { z } from 'zod'

/** Which Windows this is, as far as it decides what there can be. */
export interface WindowsKind {
  /** Windows Home: Hyper-V can't be switched on. */
  isHome: boolean
  isServer: boolean
  /** The service that runs Hyper-V's machines is there. */
  hasHyperV: boolean
  /** PowerShell knows Hyper-V's commands. */
  hasModule: boolean
}

const Row = z.object({
  EditionID: z.string(),
  InstallationType: z.string().nullable(),
  HyperVService: z.string().nullable(),
  HyperVModule: z.boolean(),
})

/** By what the command `windows` gave; undefined where that can't be told. */
export function windowsKind(value: unknown): WindowsKind | undefined {
  const { data } = z.object({ items: z.tuple([Row]) }).safeParse(value)
  if (data === undefined) return undefined
  const [{ EditionID, InstallationType, HyperVService, HyperVModule }] = data.items
  return {
    // Core, CoreN, CoreSingleLanguage, CoreCountrySpecific: Home. (Server Core has an edition of its own: ServerStandard.)
    isHome: /^Core/i.test(EditionID),
    isServer: /^Server/i.test(InstallationType ?? '') || /^Server/i.test(EditionID),
    hasHyperV: HyperVService !== null,
    hasModule: HyperVModule,
  }
}
