import type { z } from 'zod'
import type { CollectGroup } from '../../../shared/contract/collect-groups.ts'

/** How often a command is asked. `often`: at every look. */
export type Pace = 'often' | 'sometimes' | 'rarely' | 'seldom'

/** One question to Windows: its script is the `.ps1` of the same name beside it. */
export interface WindowsCommand {
  /** Name of the script, and of the output in a recording. */
  name: string
  /** As a person would type it. */
  command: string
  /** What it tells, in the words of a list. */
  reads: string
  /** A person may choose not to have this asked. */
  group?: CollectGroup
  /** Rows of `{ items: […] }`, or `{ text }`. */
  gives: { rows: z.ZodType } | 'text'
  pace: Pace
  /** Takes seconds: asked in a session of its own, which nobody waits for. */
  slow?: boolean
  about: 'hyper-v' | 'containers' | 'network' | 'firewall' | 'system'
}

/** Gives a command its type; each file of `commands/` exports one. */
export function defineCommand(command: WindowsCommand): WindowsCommand {
  return command
}
