import { basename } from 'node:path'
import type { StationState } from '../../shared/contract/contract.ts'
import type { OpenedRecording } from '../../shared/recording/opened-recording.ts'
import { recordingOf } from '../../shared/recording/opened-recording.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { recordingToZip, zipFileName } from '../../shared/recording/recording-to-zip.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { svgToPng } from '../raster/svg-to-png.ts'
import { loadVendors } from '../recordings/load-vendors.ts'
import { openRecording } from '../recordings/open-recording.ts'
import { liveSource } from './live-source.ts'
import { createLiveView } from './live-view.ts'
import { openSample, SAMPLE } from './open-sample.ts'
import { refused } from './refused.ts'
import { createScreen } from './screen.ts'
import type { StartWith, Station, StationOptions } from './station.ts'

const INTERVAL = 2_000

/** Starts a station. Where the recording that it should start with can't be opened, says why instead. */
export async function createStation(options: StationOptions = {}): Promise<Station | Refusal> {
  const screen = createScreen(options.vendorOf ?? (await loadVendors()), (present) => view.audience(present))
  const view = createLiveView(screen, options.source ?? liveSource(), options.interval ?? INTERVAL)

  // What is refused leaves everything as it was: the machine stays on show, and live.
  const show = (
    opened: OpenedRecording | Refusal,
    source: StationState['source'],
    moment?: string,
  ): Refusal | undefined => {
    if (isRefusal(opened)) return opened
    const recording = recordingOf(opened, moment)
    if (isRefusal(recording)) return recording
    const wrong = screen.showOpened(opened, recording, source)
    if (wrong === undefined) view.leave()
    return wrong
  }

  // Reading files takes its time: what was asked for last is what is shown, whichever was read first.
  let asked = 0
  const begin = async (start: StartWith): Promise<Refusal | undefined> => {
    asked += 1
    const own = asked
    switch (start.kind) {
      case 'live':
        view.enter()
        return undefined
      case 'sample': {
        const opened = await openSample()
        return own === asked ? show(opened, { kind: 'sample', name: SAMPLE }, start.moment) : undefined
      }
      case 'recording': {
        const { paths, moment, lan } = start
        const opened = await openRecording(paths, lan === undefined ? {} : { lan })
        const [path = ''] = paths
        return own === asked ? show(opened, { kind: 'recording', name: basename(path), path }, moment) : undefined
      }
    }
  }

  const wrong = await begin(options.start ?? { kind: 'live' })
  if (wrong !== undefined) return wrong

  return {
    close: () => view.leave(),
    handlers: {
      station: {
        state: screen.listen,
        refresh: () => view.refresh(),
        live: async () => accept(await begin({ kind: 'live' })),
        sample: async ({ moment }) =>
          accept(await begin({ kind: 'sample', ...(moment === undefined ? {} : { moment }) })),
        moment: ({ id }) => accept(screen.showMoment(id)),
      },
      recording: {
        open: ({ name, zip }) => {
          asked += 1
          accept(show(recordingFromZip(Buffer.from(zip, 'base64'), name), { kind: 'recording', name }))
        },
        paste: ({ outputs, alone = false }) => {
          const isAlone = alone || screen.recording() === undefined
          if (isAlone) asked += 1
          accept(screen.paste(outputs, isAlone))
          // What is shown now is no machine that could be looked at.
          if (isAlone) view.leave()
        },
        unpaste: () => accept(screen.unpaste()),
        output: ({ id }) => {
          const machines = screen.recording()?.machines ?? []
          for (const machine of machines) {
            const found = machine.outputs.find((output) => output.id === id)
            if (found !== undefined) {
              return { id, command: found.command, machine: machine.name ?? machine.id, text: found.text }
            }
          }
          throw refused(refusal('no-such-output', `There is no output ${id} in what is shown now.`))
        },
        save: () => {
          const recording = screen.recording()
          if (recording === undefined)
            throw refused(
              refusal('nothing-yet', 'Nothing has been recorded yet: wait for the first look at this machine.'),
            )
          screen.setSaved()
          return { fileName: zipFileName(recording), zip: Buffer.from(recordingToZip(recording)).toString('base64') }
        },
      },
      diagram: {
        png: async ({ svg, scale }) => {
          const png = await svgToPng(svg, { scale })
          if (isRefusal(png)) throw refused(png)
          return { png: Buffer.from(png).toString('base64') }
        },
      },
    },
  }
}

function accept(wrong: Refusal | undefined): void {
  if (wrong !== undefined) throw refused(wrong)
}
