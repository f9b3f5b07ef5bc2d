import { expect, test } from 'vitest'
import type { RecordedMachine, RecordedOutput, Recording } from '../../shared/recording/recording.ts'
import { troublesOf } from './troubles.ts'

const denied = { code: 'denied', sentence: 'reading the firewall needs root' } as const

function output(id: string, failure?: RecordedOutput['failure']): RecordedOutput {
  return { id, command: 'nft -j list ruleset', text: '', ...(failure === undefined ? {} : { failure }) }
}

function recordingOf(...machines: RecordedMachine[]): Recording {
  return { name: 'a', machines }
}

test('what failed in the same way on several machines is one trouble that names them', () => {
  const guests = ['web', 'db', 'mail', 'dns'].map(
    (name): RecordedMachine => ({
      id: `guests/${name}`,
      role: 'guest',
      name,
      access: 'netns',
      outputs: [output(`guests/${name}/nft.txt`, denied)],
    }),
  )
  expect(troublesOf(recordingOf(...guests)).map(({ machine, command, code }) => ({ machine, command, code }))).toEqual([
    { machine: 'web, db and 2 more', command: 'nft -j list ruleset', code: 'denied' },
  ])
})

test('a command mends what failed here, not what failed on the machine of a recording', () => {
  const here: RecordedMachine = { id: 'host', role: 'host', access: 'local', outputs: [output('host/nft.txt', denied)] }
  expect(troublesOf(recordingOf(here))).toEqual([
    {
      machine: 'host',
      command: 'nft -j list ruleset',
      ...denied,
      remedy: 'sudo env "PATH=$PATH" npm start -- --browser',
    },
  ])
  const { access: _, ...elsewhere } = here
  expect(troublesOf(recordingOf(elsewhere))[0]).not.toHaveProperty('remedy')
})

test('a recording in which everything worked has no troubles', () => {
  expect(troublesOf(recordingOf({ id: 'host', role: 'host', outputs: [output('host/nft.txt')] }))).toEqual([])
})
