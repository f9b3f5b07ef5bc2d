import { z } from 'zod'
import { Inventory, Machine, MachineKind, OutputSummary, Segment } from '../inventory/inventory.ts'
import { PastedOutput } from '../recording/add-pasted.ts'
import { InterfaceTraffic } from '../traffic/traffic.ts'
import { CollectGroup } from './collect-groups.ts'
import { call, listen } from './define.ts'
import {
  Agreement,
  AskedGuest,
  Credential,
  GuestPlan,
  GuestProgress,
  GuestWay,
  OfferedWay,
  Remember,
} from './guest-asking.ts'
import { readOnce } from './read-once.ts'

/** Where the picture comes from. */
export const StationSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('live') }),
  z.object({ kind: z.literal('recording'), name: z.string(), path: z.string().optional() }),
  z.object({ kind: z.literal('sample'), name: z.string() }),
])
export type StationSource = z.infer<typeof StationSource>

/** A moment of a recording that holds several (`boot-1`, `boot-2`). */
export const Moment = z.object({ id: z.string(), name: z.string(), takenAt: z.string().optional() })
export type Moment = z.infer<typeof Moment>

/** One command that did not give what it should, in words, with the command that mends it where there is one. */
export const Trouble = z.object({
  machine: z.string(),
  command: z.string(),
  /** So many commands, that one among them, have this one cause. */
  commands: z.number().int().optional(),
  code: z.string(),
  sentence: z.string(),
  remedy: z.string().optional(),
})
export type Trouble = z.infer<typeof Trouble>

/** A machine that was seen live earlier, but not in the last look. */
export const GoneMachine = z.object({ id: z.string(), name: z.string(), kind: MachineKind, seenAt: z.string() })
export type GoneMachine = z.infer<typeof GoneMachine>

/** Much of it is as it was before a change, and is not read again. */
const ToldInventory = Inventory.extend({
  machines: z.array(readOnce(Machine)),
  segments: z.array(readOnce(Segment)),
  outputs: z.array(readOnce(OutputSummary)),
})

/** What the window shows. `sequence` grows by one with every change of `inventory`. */
export const StationState = z.object({
  sequence: z.number().int(),
  source: StationSource,
  moments: z.array(Moment),
  moment: z.string().optional(),
  /** Absent until the first collection is done. */
  inventory: ToldInventory.optional(),
  /** Live: seen earlier, but not in the last look. Absent where there is none. */
  gone: z.array(GoneMachine).optional(),
  /** The collection that is running, where somebody waits for it: how many commands of how many, and the one that takes longest. */
  progress: z.object({ done: z.number().int(), total: z.number().int(), command: z.string() }).optional(),
  /** When the machine was last looked at (ISO 8601), and how long that took. */
  collectedAt: z.string().optional(),
  milliseconds: z.number().optional(),
  troubles: z.array(Trouble),
  /** Live: the machine slept, and has not been looked at since. */
  slept: z.boolean().optional(),
  /** Addresses and MACs are not the real ones: others stand in their place. */
  hidden: z.boolean().optional(),
  /** Nothing is collected yet: the window says first what would be, and `station.agree` begins. */
  introduction: z.boolean().optional(),
  /** What was pasted into what is shown: how many outputs, and whether they were saved since. Absent where nothing was. */
  pasted: z.object({ outputs: z.number().int(), saved: z.boolean() }).optional(),
  /** Nothing of interest here (no guests, no switches): the window then offers the sample first. */
  nothingOfInterest: z.boolean(),
})
export type StationState = z.infer<typeof StationState>

export const StationSettings = z.object({
  interval: z.number().int().min(500).max(3_600_000).nullable(),
  without: z.array(CollectGroup),
  hideAddresses: z.boolean(),
})
export type StationSettings = z.infer<typeof StationSettings>

/** What is run in one place to look at this machine. */
export const CollectedPart = z.object({
  /** "On this machine". */
  where: z.string(),
  commands: z.array(z.object({ command: z.string(), reads: z.string() })),
})
export type CollectedPart = z.infer<typeof CollectedPart>

/** A recording that was opened before. The window names it by its id; where it lies is the station's business. */
export const Recent = z.object({
  id: z.string(),
  name: z.string(),
  /** Where it lies, to be read; absent for one that is only kept while Switchyard runs. */
  folder: z.string().optional(),
  /** It is not there any more. */
  missing: z.boolean(),
})
export type Recent = z.infer<typeof Recent>

/** A moment that can be compared with another: of what is on show, of this machine earlier on, of a recording opened beside. */
export const KeptMoment = z.object({
  /** Never used twice while the station runs: what it names does not change. */
  id: z.string(),
  from: z.enum(['shown', 'live', 'beside']),
  name: z.string(),
  /** What the recording is called that it is a moment of. */
  recording: z.string(),
  takenAt: z.string().optional(),
  /** It is on show. */
  current: z.boolean(),
})
export type KeptMoment = z.infer<typeof KeptMoment>

const OutputText = z.object({ id: z.string(), command: z.string(), machine: z.string(), text: z.string() })
const RecordingZip = z.object({ name: z.string(), zip: z.string().max(96 * 1024 * 1024) })

/** Everything that the window may ask and is told. Both carriers (Electron IPC, loopback HTTP) check every value against it. */
export const contract = {
  station: {
    state: listen(StationState),
    /** What the interfaces carry. Beside the state: it is another at every look. */
    traffic: listen(z.object({ interfaces: z.array(readOnce(InterfaceTraffic)) })),
    /** How the machine is looked at, and what is told of it. `interval`: milliseconds; `null` for “only when somebody asks”. */
    settings: call(StationSettings, z.void()),
    /** Look again now. */
    refresh: call(z.void(), z.void()),
    /** Gives up the look that is running; nothing is looked at before somebody wants it again. */
    stop: call(z.void(), z.void()),
    /** Show this machine, live. */
    live: call(z.void(), z.void()),
    /** Show the sample that comes with Switchyard. */
    sample: call(z.object({ moment: z.string().optional() }), z.void()),
    /** Show again what was shown when the sample was opened. */
    back: call(z.void(), z.void()),
    /** Another moment of the recording that is open. */
    moment: call(z.object({ id: z.string() }), z.void()),
    /** Which commands look at this machine. */
    collected: call(z.void(), z.array(CollectedPart)),
    /** Somebody has read that, and wants it: look. */
    agree: call(z.void(), z.void()),
  },
  recording: {
    /** A recording as the bytes of a zip (base64), dropped on the window or chosen in a dialog. */
    open: call(RecordingZip, z.void()),
    /** Several at once: each a moment, or all one picture. Zips in base64. */
    openSeveral: call(
      z.object({
        parts: z
          .array(z.object({ name: z.string(), zip: z.string() }))
          .min(2)
          .max(100),
        as: z.enum(['moments', 'one-picture']),
      }),
      z.void(),
    ),
    /** What is shown, and command output copied out of terminals: together a new recording, which is then shown. `alone`: without what is shown. */
    paste: call(z.object({ outputs: z.array(PastedOutput).min(1).max(200), alone: z.boolean().optional() }), z.void()),
    /** Takes back what was pasted last. */
    unpaste: call(z.void(), z.void()),
    /** The raw text of one output that is on show. */
    output: call(z.object({ id: z.string() }), OutputText),
    /** What is on show, as a recording to keep: zip bytes in base64. */
    save: call(z.void(), z.object({ fileName: z.string(), zip: z.string() })),
    /** The same for strangers, to attach to an issue: with other addresses, MACs and names in the place of all. */
    report: call(z.void(), z.object({ fileName: z.string(), zip: z.string() })),
  },
  /** Asking a guest itself, where somebody wants it and has seen what would be run. */
  guest: {
    /** How it may be asked. */
    ways: call(z.object({ machine: z.string() }), z.array(OfferedWay)),
    plan: call(z.object({ machine: z.string(), way: GuestWay }), GuestPlan),
    /** `agreed`: the plan that somebody read and agreed to; none is needed where it was agreed to before. */
    ask: call(
      z.object({
        machine: z.string(),
        way: GuestWay,
        agreed: z.string().optional(),
        remember: Remember,
        /** Needed for PowerShell Direct alone. */
        credential: Credential.optional(),
      }),
      AskedGuest,
    ),
    /** Gives up the question that is under way. */
    stop: call(z.void(), z.void()),
    /** `null` while no guest is asked. */
    progress: listen(GuestProgress.nullable()),
    /** What it told when it was asked does not count any more. */
    drop: call(z.object({ machine: z.string() }), z.void()),
    agreements: listen(z.array(Agreement)),
    forget: call(z.object({ id: z.string() }), z.void()),
  },
  /** Recordings that were opened before, the latest first. */
  recents: {
    list: listen(z.array(Recent)),
    open: call(z.object({ id: z.string() }), z.void()),
    remove: call(z.object({ id: z.string() }), z.void()),
  },
  compare: {
    /** What can be compared, each group from its earliest moment on. */
    moments: listen(z.array(KeptMoment)),
    /** What a moment held. */
    inventory: call(z.object({ id: z.string() }), Inventory),
    /** The raw text of one of its outputs. */
    output: call(z.object({ moment: z.string(), id: z.string() }), OutputText),
    /** Opens a recording only to compare with it: what is on show stays. Gives the ids of its moments. */
    open: call(RecordingZip, z.object({ ids: z.array(z.string()) })),
  },
  diagram: {
    /** Turns an SVG of the window's own into PNG bytes (base64). `scale` 1 is one pixel for one unit. */
    png: call(
      z.object({ svg: z.string().max(16 * 1024 * 1024), scale: z.number().min(0.25).max(4) }),
      z.object({ png: z.string() }),
    ),
  },
} as const
