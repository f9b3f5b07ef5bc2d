import type { Credential, GuestWay } from '../../shared/contract/guest-asking.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import { machineCalled } from '../../shared/inventory/machine-proof.ts'
import { printable } from '../../shared/recording/printable.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import type { GuestAnswer } from '../collect/guests/guest-answer.ts'
import { askGuest, planFor } from '../collect/guests/guest-ways.ts'
import { windowsSource } from '../collect/windows/windows-source.ts'
import { writeRecording } from '../recordings/write-recording.ts'
import { createAskedGuests } from '../station/asked-guests.ts'
import { toldWords } from '../station/told-words.ts'
import { type AskOptions, askedWay } from './asked-way.ts'
import { exitStatus } from './exit-status.ts'
import { readLine, readSecret } from './read-line.ts'
import { type ReadSource, readSource } from './read-source.ts'
import type { VerbResult } from './run-verb.ts'
import type { Terminal } from './terminal.ts'
import { askText, planText } from './text/ask-text.ts'

/** What stands around the verb; the process's own where absent. */
export interface AskSurroundings {
  source?: () => Promise<ReadSource | Refusal>
  line?: (prompt: string) => Promise<string>
  secret?: (prompt: string) => Promise<string>
}

/** Asks a guest of this machine itself, after what would be run was shown and agreed to. */
export async function ask(
  name: string,
  options: AskOptions,
  terminal: Terminal,
  { source = () => readSource({ lan: true }), line = readLine, secret = readSecret }: AskSurroundings = {},
): Promise<VerbResult> {
  const read = await source()
  if (isRefusal(read)) return read
  const inventory = buildInventory(read.recording, { vendorOf: () => undefined })
  const guest = guestCalled(inventory, name)
  if (isRefusal(guest)) return guest
  const way = askedWay(options, guest, inventory, read.recording)
  if (isRefusal(way)) return way
  const plan = planFor(way)
  if (isRefusal(plan)) return plan
  terminal.err(planText(plan, guest.name.value, terminal))
  if (options.yes !== true && !/^y(es)?$/i.test((await line('Run this? [y/N] ')).trim()))
    return refusal('not-agreed', 'Nothing was run.')
  const credential = options.direct === undefined ? undefined : await account(options.direct, secret)
  const answer = await askedOnce(way, credential)
  if (answer.kind === 'failed') {
    const { code, sentence, command } = answer
    return refusal(code, command === undefined ? sentence : `${sentence} The command for that: ${command}`)
  }
  const words = toldWords(answer)
  if (words === undefined)
    return refusal('not-understood', `${printable(guest.name.value)} answered, but nothing of it is understood.`)
  const recording = withTold(read.recording, guest, way, answer)
  const failed = options.output === undefined ? undefined : await writeRecording(recording, options.output)
  if (failed !== undefined) return failed
  terminal.out(askText(buildInventory(recording, { vendorOf: () => undefined }), guest.id, words, terminal))
  return exitStatus.done
}

function guestCalled(inventory: Inventory, name: string): Machine | Refusal {
  const found = machineCalled(inventory, name)
  if (found?.kind === 'guest') return found
  const guests = inventory.machines.filter(({ kind }) => kind === 'guest').map((one) => printable(one.name.value))
  return refusal(
    'unknown-guest',
    `This machine has no guest ${printable(name)}. ${guests.length === 0 ? 'It has none.' : `It has ${guests.slice(0, 20).join(', ')}.`}`,
  )
}

async function account(user: string, secret: (prompt: string) => Promise<string>): Promise<Credential> {
  return { user, password: await secret(`Password of ${printable(user)} in the guest: `) }
}

async function askedOnce(way: GuestWay, credential: Credential | undefined): Promise<GuestAnswer> {
  const direct = process.platform === 'win32' ? windowsSource().askDirect : undefined
  return askGuest(way, { ...(credential && { credential }), ...(direct && { direct }) })
}

function withTold(
  recording: Recording,
  { id, name }: Machine,
  way: GuestWay,
  told: GuestAnswer & { kind: 'told' },
): Recording {
  const asked = createAskedGuests()
  asked.tell({ id, name: name.value }, way.kind, told, new Date().toISOString())
  return asked.on(recording)
}
