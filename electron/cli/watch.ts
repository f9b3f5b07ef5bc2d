import { compare } from '../../shared/compare/compare.ts'
import type { StationState } from '../../shared/contract/contract.ts'
import { isRefusal, refusal } from '../../shared/recording/refusal.ts'
import { createStation } from '../station/create-station.ts'
import type { Station, StationOptions } from '../station/station.ts'
import { endOf } from './end-of.ts'
import { exitStatus } from './exit-status.ts'
import type { VerbResult } from './run-verb.ts'
import type { SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { watchLines } from './watch-lines.ts'

/**
 * This machine's changes as they happen, one JSON a line, until SIGINT, SIGTERM or the reader's end. On stderr stands when it has
 * begun: from then on nothing is missed.
 */
export async function watch(
  options: SourceOptions,
  terminal: Terminal,
  { source, ended = endOf(process) }: Pick<StationOptions, 'source'> & { ended?: Promise<void> } = {},
): Promise<VerbResult> {
  if (options.recording !== undefined)
    return refusal('wrong-use', 'watch looks at this machine, live; switchyard diff A B compares recordings.')
  const station = await createStation({ ...(source && { source }), vendorOf: () => undefined })
  if (isRefusal(station)) return station
  return new Promise((resolve) => {
    let stop = () => {}
    const end = (result: VerbResult) => {
      stop()
      station.close()
      resolve(result)
    }
    stop = station.handlers.station.state(teller(terminal, end))
    void ended.then(() => end(exitStatus.done))
  })
}

type Told = Parameters<Parameters<Station['handlers']['station']['state']>[0]>[0]

function teller(terminal: Terminal, end: (result: VerbResult) => void): (state: Told) => void {
  const complained = new Set<string>()
  let before: StationState['inventory']
  return ({ inventory, troubles, collectedAt }) => {
    const [trouble] = troubles
    if (inventory === undefined && trouble?.code === 'not-live-here')
      return queueMicrotask(() => end(refusal(trouble.code, trouble.sentence)))
    for (const { sentence } of troubles) {
      if (!complained.has(sentence)) terminal.err(`switchyard: ${sentence}`)
      complained.add(sentence)
    }
    if (inventory === undefined) return
    if (before === undefined) {
      terminal.err(`Watching ${inventory.name}: ${countWords(inventory.machines.length)}. Ctrl+C ends it.`)
    } else if (before !== inventory) {
      const at = collectedAt ?? new Date().toISOString()
      for (const line of watchLines(compare(before, inventory), at)) terminal.out(`${JSON.stringify(line)}\n`)
    }
    before = inventory
  }
}

const countWords = (machines: number) => (machines === 1 ? 'one machine' : `${machines} machines`)
