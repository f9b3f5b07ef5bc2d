import type { Recent } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/define.ts'
import type { PastedOutput } from '../../shared/recording/add-pasted.ts'
import { limits } from '../../shared/recording/limits.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { refusalOf } from '../carrier/refusal-of.ts'
import type { WindowStores } from '../state/window-stores.tsx'
import type { SeveralPart } from '../state/window-work-store.ts'
import { bytesOfBase64, download } from './export/download.ts'
import { pictureToExport } from './export/picture-to-export.ts'
import { base64OfBlob } from './recording/base64-of-blob.ts'
import { type Packed, packRecording } from './recording/pack-recording.ts'
import { partsOfDrop } from './recording/parts-of-drop.ts'
import type { PickedFile } from './recording/picked-file.ts'

/** What menus, keys and buttons do. None of them rejects: what is refused stands in the window, and the picture stays. */
export interface WindowActions {
  live: () => Promise<void>
  sample: () => Promise<void>
  moment: (id: string) => Promise<void>
  refresh: () => Promise<void>
  /** Gives up the look that is running. */
  stop: () => Promise<void>
  openFiles: (files: Promise<PickedFile[]> | readonly PickedFile[]) => Promise<void>
  /** Several at once, as somebody has said how: each a moment, or all one picture. */
  openSeveral: (parts: readonly SeveralPart[], as: 'moments' | 'one-picture') => Promise<void>
  /** Opens a recording only to compare it with what is on show. */
  openBeside: (files: readonly PickedFile[]) => Promise<void>
  openAgain: (recording: Recent) => Promise<void>
  /** Takes a recording off the list of those that were opened before. */
  forget: (recording: Recent) => Promise<void>
  /** Somebody has read what is collected, and wants it. */
  agree: () => Promise<void>
  /** Adds pasted output to what is shown, or shows it alone. */
  paste: (outputs: readonly PastedOutput[], alone: boolean) => Promise<void>
  /** Takes back what was pasted last. */
  unpaste: () => Promise<void>
  saveRecording: () => Promise<void>
  /** The same for strangers: without names, addresses and MACs. */
  saveReport: () => Promise<void>
  exportSvg: () => Promise<void>
  /** `scale`: pixels for one unit of the picture. */
  exportPng: (scale: number) => Promise<void>
}

export function createWindowActions(stores: WindowStores): WindowActions {
  const { client, station, work, pasting, comparing } = stores
  const attempt = async (words: string, act: () => Promise<unknown>): Promise<void> => {
    work.getState().begin(words)
    try {
      const result = await act()
      if (isRefusal(result)) station.getState().refuse(result)
      else station.getState().putAway()
    } catch (error) {
      station.getState().refuse(refusalOf(error))
    }
    work.getState().end()
  }
  const open = async ({ name, zip }: Packed) =>
    client.recording.open({ name, zip: await base64OfBlob(new Blob([zip])) })
  return {
    live: () => attempt('Turning to this machine …', () => client.station.live()),
    sample: () => attempt('Opening the sample …', () => client.station.sample({})),
    moment: (id) => attempt(`Turning to ${id} …`, () => client.station.moment({ id })),
    refresh: () => attempt('Looking again …', () => client.station.refresh()),
    stop: () => attempt('Stopping …', () => client.station.stop()),
    openFiles: (files) =>
      attempt('Opening the recording …', async () => {
        const parts = partsOfDrop(await files)
        const [first = []] = parts
        const [only] = first
        if (parts.length > 1) return work.getState().askSeveral(await Promise.all(parts.map(packPart)))
        if (only !== undefined && first.length === 1) {
          const { sessionText } = await import('./recording/session-text.ts')
          const text = await sessionText(only)
          if (text !== undefined) return pasting.getState().begin(text)
        }
        const packed = await packRecording(first)
        return isRefusal(packed) ? packed : open(packed)
      }),
    openSeveral: (parts, as) =>
      attempt('Opening the recordings …', async () => {
        const zips = parts.flatMap((part) => ('zip' in part ? [part] : []))
        const [only] = zips
        if (only === undefined) return undefined
        if (zips.length === 1) return open(only)
        if (zips.reduce((sum, { zip }) => sum + zip.length, 0) > limits.total) return tooMuch
        const sent = zips.map(async ({ name, zip }) => ({ name, zip: await base64OfBlob(new Blob([zip])) }))
        return client.recording.openSeveral({ parts: await Promise.all(sent), as })
      }),
    openBeside: (files) =>
      attempt('Opening the recording …', async () => {
        const packed = await packRecording(files)
        if (isRefusal(packed)) return packed
        const zip = await base64OfBlob(new Blob([packed.zip]))
        const { ids } = await client.compare.open({ name: packed.name, zip })
        const latest = ids.at(-1)
        if (latest !== undefined) comparing.getState().choose('before', latest)
        return undefined
      }),
    openAgain: ({ id, name }) => attempt(`Opening ${name} …`, () => client.recents.open({ id })),
    forget: ({ id }) => attempt('', () => client.recents.remove({ id })),
    agree: () => attempt('', () => client.station.agree()),
    paste: (outputs, alone) =>
      attempt('Reading what was pasted …', async () => {
        await client.recording.paste({ outputs: [...outputs], alone })
        // Only now: what is refused is still there to be mended.
        pasting.getState().leave()
        if (!alone) pasting.getState().done()
      }),
    unpaste: () => attempt('Taking it back …', () => client.recording.unpaste()),
    saveRecording: () =>
      attempt('Saving the recording …', async () => {
        keepZip(await client.recording.save())
      }),
    saveReport: () =>
      attempt('Saving the report …', async () => {
        keepZip(await client.recording.report())
      }),
    exportSvg: () =>
      attempt('Exporting …', async () => {
        const picture = await pictureToExport(stores)
        if (picture === undefined) return nothingDrawn
        return download(`${picture.name}.svg`, picture.svg, 'image/svg+xml')
      }),
    exportPng: (scale) =>
      attempt('Exporting …', async () => {
        const picture = await pictureToExport(stores)
        if (picture === undefined) return nothingDrawn
        const { png } = await client.diagram.png({ svg: picture.svg, scale })
        return download(`${picture.name}.png`, bytesOfBase64(png), 'image/png')
      }),
  }
}

const keepZip = ({ fileName, zip }: { fileName: string; zip: string }) =>
  download(fileName, bytesOfBase64(zip), 'application/zip')

const tooMuch: Refusal = {
  code: 'too-large',
  sentence: 'Together they are over 64 MiB, which is the most that is opened at once: open fewer of them.',
}

const nothingDrawn: Refusal = {
  code: 'nothing-drawn',
  sentence: 'There is no picture yet: wait for the first look at this machine, or open a recording.',
}

async function packPart(files: readonly PickedFile[]): Promise<SeveralPart> {
  const packed = await packRecording(files)
  return isRefusal(packed) ? { name: files[0]?.path.split('/')[0] ?? '', refusal: packed } : packed
}
