import { z } from 'zod'

/** By SSH: the system's own `ssh`, with the user's own configuration. */
export const SshWay = z.object({
  kind: z.literal('ssh'),
  /** A name or an address; checked when the command line is made. */
  host: z.string().min(1).max(255),
  user: z.string().min(1).max(64).optional(),
  port: z.number().int().min(1).max(65_535).optional(),
  /** Which commands are run there. */
  system: z.enum(['linux', 'windows']),
})
export type SshWay = z.infer<typeof SshWay>

/** A distribution of WSL on a Windows host, by `wsl.exe`, while it runs. */
export const WslWay = z.object({ kind: z.literal('wsl'), distribution: z.string().min(1).max(256) })
export type WslWay = z.infer<typeof WslWay>

/** Through PowerShell Direct: from a Hyper-V host into a Windows guest, without any network. `vm`: its id in Hyper-V. */
export const PowershellDirectWay = z.object({ kind: z.literal('powershell-direct'), vm: z.guid() })
export type PowershellDirectWay = z.infer<typeof PowershellDirectWay>

/** An account in the guest, for one question: it is never kept, and no part of a way. */
export const Credential = z.object({
  user: z
    .string()
    .min(1)
    .max(256)
    .regex(/^[^\0]*$/),
  password: z.string().max(1_024),
})
export type Credential = z.infer<typeof Credential>

/** How a guest can be asked for what only it knows. */
export const GuestWay = z.discriminatedUnion('kind', [SshWay, WslWay, PowershellDirectWay])
export type GuestWay = z.infer<typeof GuestWay>

/** A way that a guest may be asked, and what is known for it. */
export const OfferedWay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ssh'),
    /** Addresses and names under which it may answer, the likeliest first. */
    hosts: z.array(z.string()),
    system: SshWay.shape.system,
    /** What was agreed to for this guest before. */
    last: SshWay.optional(),
  }),
  z.object({
    kind: z.literal('wsl'),
    /** Those that share the guest's network, as far as they are known; one can be typed, too. */
    distributions: z.array(z.string()),
    last: WslWay.optional(),
  }),
  z.object({
    kind: z.literal('powershell-direct'),
    vm: z.guid(),
    /** Why it can't be had for this guest. */
    missing: z.string().optional(),
    last: PowershellDirectWay.optional(),
  }),
])
export type OfferedWay = z.infer<typeof OfferedWay>

/** What would be run to ask a guest: shown before it is. */
export const GuestPlan = z.object({
  /** What it is agreed to by: never used twice while the station runs. */
  id: z.string(),
  /** What is started on this machine, word for word. */
  lines: z.array(z.string()).min(1),
  /** What the guest runs then, and what each tells. None of it changes anything. */
  commands: z.array(z.object({ command: z.string(), reads: z.string() })),
  /** Somebody has agreed to these very lines before, and wanted that remembered. */
  agreed: z.boolean(),
})
export type GuestPlan = z.infer<typeof GuestPlan>

/** For how long an agreement counts. `always`: kept on disk, without any secret. */
export const Remember = z.enum(['once', 'session', 'always'])
export type Remember = z.infer<typeof Remember>

/** What came of asking. */
export const AskedGuest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('told'), sentence: z.string() }),
  z.object({
    kind: z.literal('failed'),
    code: z.string(),
    /** What is wrong, and what to do. */
    sentence: z.string(),
    /** A command for the user's own terminal, to copy. */
    command: z.string().optional(),
  }),
])
export type AskedGuest = z.infer<typeof AskedGuest>

/** Somebody agreed that a guest may be asked. */
export const Agreement = z.object({
  id: z.string(),
  /** The guest's name. */
  guest: z.string(),
  /** "SSH to alice@10.0.0.5". */
  words: z.string(),
  lasting: z.boolean(),
})
export type Agreement = z.infer<typeof Agreement>

/** The question to a guest that is under way. */
export const GuestProgress = z.object({ machine: z.string(), words: z.string() })
export type GuestProgress = z.infer<typeof GuestProgress>
