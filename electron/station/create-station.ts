import type { Recording } from '../../shared/recording/recording.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { anonymousRecording } from '../../shared/redaction/names/anonymous-recording.ts'
import { svgToPng } from '../raster/svg-to-png.ts'
import { loadVendors } from '../recordings/load-vendors.ts'
import { namesHere } from '../recordings/names-here.ts'
import { openSeveral } from '../recordings/open-several.ts'
import { createAgreements } from './agreements.ts'
import { createAskedGuests, withAskedGuests } from './asked-guests.ts'
import { compareHandlers } from './compare-handlers.ts'
import { guestHandlers } from './guest-handlers.ts'
import { keepNothing } from './keepsake.ts'
import { createKeptMoments } from './kept-moments.ts'
import { liveSource } from './live-source.ts'
import { createLiveView } from './live-view.ts'
import { createOpenings } from './openings.ts'
import { outputOf } from './output-of.ts'
import { pictureOf } from './picture.ts'
import { createRecents } from './recents.ts'
import { refused } from './refused.ts'
import { createScreen } from './screen.ts'
import type { Station, StationOptions } from './station.ts'
import { createVeil } from './veil.ts'
import { zipTold } from './zip-told.ts'

const INTERVAL = 2_000

/** Starts a station. Where the recording that it should start with can't be opened, says why instead. */
export async function createStation(options: StationOptions = {}): Promise<Station | Refusal> {
  const vendorOf = options.vendorOf ?? (await loadVendors())
  const kept = createKeptMoments()
  const screen = createScreen(vendorOf, (present) => view.audience(present), kept)
  const veil = createVeil()
  const asked = createAskedGuests()
  const machine = options.source ?? liveSource()
  const source = isRefusal(machine) ? machine : withAskedGuests(machine, asked, () => screen.latest().inventory)
  const view = createLiveView(screen, source, options.interval ?? INTERVAL)
  const keepsake = options.keepsake ?? keepNothing()
  const guests = guestHandlers({
    screen,
    view,
    asked,
    agreements: createAgreements(keepsake),
    direct: isRefusal(machine) ? undefined : machine.askDirect,
  })
  const recents = createRecents(keepsake)
  const openings = createOpenings(screen, view, recents, keepsake)

  const wrong = await openings.begin(options.start ?? { kind: 'live' })
  if (wrong !== undefined) return wrong

  const recorded = () => {
    const shown = screen.recording()
    if (shown !== undefined) return shown
    throw refused(refusal('nothing-yet', 'Nothing has been recorded yet: wait for the first look at this machine.'))
  }

  return {
    close: () => {
      guests.stop()
      view.leave()
    },
    woke: () => view.woke(),
    passage: veil,
    openPaths: async (paths) => accept(await openings.begin({ kind: 'recording', paths: [...paths] })),
    unsaved: () => screen.unsaved() !== undefined,
    handlers: {
      station: {
        state: (publish) => screen.listen((state) => publish(veil.drawn() ? { ...state, hidden: true } : state)),
        traffic: screen.traffic.listen,
        settings: ({ interval, without, hideAddresses }) => {
          view.configure({ interval: interval ?? Number.POSITIVE_INFINITY, without })
          if (hideAddresses === veil.drawn()) return
          veil.draw(hideAddresses)
          screen.renew()
        },
        refresh: () => view.refresh(),
        stop: () => view.stop(),
        live: async () => accept(await openings.begin({ kind: 'live' })),
        sample: async ({ moment }) =>
          accept(await openings.begin({ kind: 'sample', ...(moment === undefined ? {} : { moment }) })),
        back: async () => accept(await openings.back()),
        moment: ({ id }) => accept(screen.showMoment(id)),
        agree: () => openings.agree(),
        collected: () => (isRefusal(source) ? [] : (source.collected ?? [])),
      },
      recording: {
        open: ({ name, zip }) => accept(openings.hold(recordingFromZip(Buffer.from(zip, 'base64'), name), name)),
        openSeveral: ({ parts, as }) => {
          const zips = parts.map(({ name, zip }) => ({ name, bytes: Buffer.from(zip, 'base64') }))
          const name = `${zips[0]?.name} and ${zips.length - 1} more`
          accept(openings.hold(openSeveral(zips, as), name))
        },
        paste: ({ outputs, alone = false }) => {
          const isAlone = alone || screen.recording() === undefined
          if (isAlone) openings.overtake()
          accept(screen.paste(outputs, isAlone))
          // What is shown now is no machine that could be looked at.
          if (isAlone) view.leave()
        },
        unpaste: () => accept(screen.unpaste()),
        output: ({ id }) => {
          const recording = screen.recording()
          const found = recording && outputOf(recording, id)
          if (found !== undefined) return found
          throw refused(refusal('no-such-output', `There is no output ${id} in what is shown now.`))
        },
        save: () => {
          const shown = recorded()
          // Behind the veil it is another recording that leaves: this one is still not saved.
          if (!veil.drawn()) screen.setSaved()
          const recording = veil.recording(shown, () => pictureOf(shown, vendorOf).inventory)
          return zipTold(recording)
        },
        report: () => {
          const inventoryOf = (recording: Recording) => pictureOf(recording, vendorOf).inventory
          return zipTold({ ...anonymousRecording(recorded(), inventoryOf, namesHere()), name: 'switchyard report' })
        },
      },
      guest: guests.handlers,
      recents: {
        list: recents.listen,
        open: async ({ id }) => accept(await openings.again(id)),
        remove: ({ id }) => recents.remove(id),
      },
      compare: compareHandlers(kept, vendorOf),
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
