import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import type { CommandRequest, RunCommand } from '../command-request.ts'
import { type Stack, startIn } from './stack.ts'

/** Questions to one program of iproute2 that differ only in their last words. */
export interface Batch {
  program: 'ip' | 'bridge'
  /** Options of all of them: `-j -d`. */
  options: readonly string[]
  /** File name in the machine's folder → the words after the options: `ip-link.txt` → `link show`. */
  questions: Readonly<Record<string, string>>
}

/** Milliseconds after which a batch is given up and its questions are asked one by one, each with its own time limit. */
const PATIENCE = 1_500

/**
 * Asks all the questions in one process (`-b -`), which prints one line of JSON for each; every answer is recorded as
 * the output of the command that gives it alone. Where that does not work out, each is asked alone, so that one
 * which fails or hangs does not take the others down.
 */
export async function runBatch(
  run: RunCommand,
  stack: Stack,
  batch: Batch,
  signal?: AbortSignal,
): Promise<RecordedOutput[]> {
  const alone = requestsAlone(stack, batch, signal)
  const together = await run({
    ...startIn(stack, batch.program, [...batch.options, '-b', '-']),
    id: `${stack.machine}/${batch.program}-batch.txt`,
    command: [batch.program, ...batch.options, Object.values(batch.questions).join(', ')].join(' '),
    input: `${Object.values(batch.questions).join('\n')}\n`,
    timeLimit: PATIENCE,
    ...(signal === undefined ? {} : { signal }),
  })
  const { failure, milliseconds } = together
  const told = milliseconds === undefined ? {} : { milliseconds }
  if (failure?.code === 'not-found' || failure?.code === 'denied') {
    return alone.map(({ id, command }) => ({ id, command, text: '', failure, ...told }))
  }
  const lines = together.text.split('\n').filter((line) => line.trim() !== '')
  if (failure !== undefined || lines.length !== alone.length || !lines.every((line) => line.startsWith('['))) {
    return Promise.all(alone.map(run))
  }
  return alone.map(({ id, command }, index) => ({ id, command, text: `${lines[index]}\n`, exitCode: 0, ...told }))
}

function requestsAlone(stack: Stack, batch: Batch, signal?: AbortSignal): CommandRequest[] {
  return Object.entries(batch.questions).map(([file, words]) => ({
    ...startIn(stack, batch.program, [...batch.options, ...words.split(' ')]),
    id: `${stack.machine}/${file}`,
    command: [batch.program, ...batch.options, words].join(' '),
    ...(signal === undefined ? {} : { signal }),
  }))
}
