import { parsers } from './registry.ts'

const passing = parsers.filter((parser) => parser.passing === true)

/** Whether what a command prints is another at every look, without anything of the network being another: counters. */
export function isPassing(command: string): boolean {
  return passing.some((parser) => parser.answersTo(command))
}
