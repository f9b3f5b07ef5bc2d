import { INTERNET_SHOWN, shownName } from '../../shared/inventory/shown-name.ts'
import { answer } from '../../shared/reach/answer.ts'
import { matrix as askEveryone } from '../../shared/reach/matrix.ts'
import type { Protocol } from '../../shared/reach/verdict.ts'
import { changedCells } from '../../shared/reach/what-if/changed-cells.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { csv } from '../../shared/text/csv.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { INTERNET } from '../../shared/topology/topology.ts'
import { exitStatus } from './exit-status.ts'
import { matrixChanges } from './matrix-changes.ts'
import { type MatrixResult, matrixResult } from './matrix-result.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption, SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { matrixShown } from './text/matrix-shown.ts'
import { matrixText } from './text/matrix-text.ts'
import { understand } from './understand.ts'
import { suppose, type WhatIfOption } from './what-if.ts'
import { whyNot } from './why-not.ts'

export interface MatrixOptions extends SourceOptions, JsonOption, WhatIfOption {
  tcp?: number
  csv?: boolean
}

/** Everyone to everyone, as a table with reasons, CSV, or JSON. */
export async function matrix(options: MatrixOptions, terminal: Terminal): Promise<VerbResult> {
  const understood = await understand(options)
  if (isRefusal(understood)) return understood
  const supposed = suppose(understood.inventory, options.whatIf)
  if (isRefusal(supposed)) return supposed
  const topology = buildTopology(supposed.inventory)
  const asked: { protocol: Protocol; port?: number } =
    options.tcp === undefined ? { protocol: 'icmp' } : { protocol: 'tcp', port: options.tcp }
  const { endpoints, cells } = askEveryone(topology, asked)
  const result: MatrixResult = {
    ...(supposed.words.length === 0
      ? {}
      : {
          whatIf: supposed.words,
          changes: matrixChanges(
            changedCells(askEveryone(buildTopology(understood.inventory), asked), { cells }),
            endpoints,
          ),
        }),
    ...matrixResult({ endpoints, cells }),
  }
  if (options.json === true) terminal.out(`${JSON.stringify(result, null, 2)}\n`)
  else if (options.csv === true) {
    terminal.out(
      csv([
        ['from', 'to', 'address', 'verdict', 'reason'],
        ...result.cells.map((cell) => [cell.from, cell.to, cell.address ?? '', cell.verdict, cell.reason]),
      ]),
    )
  } else {
    const name = (id: string): string => {
      const stack = topology.stacks.get(id)
      if (stack?.machine === undefined) return id === INTERNET ? INTERNET_SHOWN : id
      return shownName(stack.machine)
    }
    const shown = new Map(endpoints.map((one) => [one.name, name(one.id)]))
    const why = whyNot(cells, name, (cell) =>
      answer(topology, {
        from: cell.from,
        to: cell.to,
        ...(cell.address === null ? {} : { address: cell.address }),
        ...asked,
      }),
    )
    const words = options.tcp === undefined ? 'ping' : `TCP port ${options.tcp}`
    const withNames = matrixShown(result, (one) => shown.get(one) ?? one)
    terminal.out(matrixText({ result: withNames, asked: words, ...why }, terminal))
  }
  return exitStatus.done
}
