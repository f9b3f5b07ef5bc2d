import { z } from 'zod'

/** Operating systems that Switchyard knows commands of. */
export const OperatingSystem = z.enum(['windows', 'linux', 'macos'])
export type OperatingSystem = z.infer<typeof OperatingSystem>

/** How a guest was asked, on somebody's request. */
export const GuestAccess = z.enum(['ssh', 'powershell-direct', 'wsl'])
export type GuestAccess = z.infer<typeof GuestAccess>

/** What one command printed, or why it printed nothing. */
export const RecordedOutput = z.object({
  /** Unique in the recording, and the path of its file there: `host/arp-a.txt`. */
  id: z.string(),
  /** The command line as a person would type it: `arp -a`, `Get-VMNetworkAdapterAcl ccl-vm-1`. */
  command: z.string(),
  /** Standard output, decoded; line ends as they were. */
  text: z.string(),
  exitCode: z.number().int().optional(),
  /** Why the output is missing or short: not installed, no rights, timed out, too long, an error of its own. */
  failure: z
    .object({ code: z.enum(['not-found', 'denied', 'timeout', 'too-long', 'failed']), sentence: z.string() })
    .optional(),
  milliseconds: z.number().nonnegative().optional(),
  /** When it was told (ISO 8601, UTC), where that counts to the second: traffic counters. */
  at: z.iso.datetime().optional(),
  /** Whoever recorded it left rows out (`_extract` in the file name): what is missing here need not be missing from the machine. */
  partial: z.boolean().optional(),
  /** Copied out of a terminal by a person: when it was printed is not known. */
  pasted: z.boolean().optional(),
  /** The machine was asked for this alone, apart from the others: how, and when (ISO 8601, UTC). */
  asked: z.object({ by: GuestAccess, at: z.iso.datetime() }).optional(),
})
export type RecordedOutput = z.infer<typeof RecordedOutput>

/** Who a machine is in the picture, as the one who recorded it knew: the host, one of its guests, or a neighbour on its network. */
export const RecordedRole = z.enum(['host', 'guest', 'lan-device', 'router'])
export type RecordedRole = z.infer<typeof RecordedRole>

/** One machine on which commands were run. */
export const RecordedMachine = z.object({
  /** Unique in the recording, and its folder there: `host`, `guests/ccl-vm-1`, `lan/NYCLNY6X2VBH2`. */
  id: z.string(),
  role: RecordedRole,
  /** The name under which it was recorded; the host's may be unknown. */
  name: z.string().optional(),
  os: OperatingSystem.optional(),
  /** How its commands were run: `local`, `netns` (inside a network namespace), `pasted`, … ; absent where nobody said. */
  access: z.enum(['local', 'netns', ...GuestAccess.options, 'pasted']).optional(),
  outputs: z.array(RecordedOutput),
})
export type RecordedMachine = z.infer<typeof RecordedMachine>

/** Everything that was seen at one moment. The one kind of input: all else is derived from it. */
export const Recording = z.object({
  name: z.string(),
  /** ISO 8601, UTC; absent where nobody wrote it down. */
  takenAt: z.iso.datetime().optional(),
  machines: z.array(RecordedMachine),
})
export type Recording = z.infer<typeof Recording>
