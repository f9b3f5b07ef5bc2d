import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import { answerCall } from '../../shared/contract/answer-call.ts'
import { beginListen } from '../../shared/contract/begin-listen.ts'
import type { Contract, Handlers } from '../../shared/contract/define.ts'
import { entriesOf } from '../../shared/contract/entries-of.ts'
import type { Passage } from '../../shared/contract/passage.ts'
import { createPatchWriter } from '../../shared/contract/patch-stream.ts'
import { ORIGIN } from './app-protocol.ts'
import type { OpenKind } from './open-recordings.ts'

const Listening = z.object({ group: z.string(), name: z.string(), listening: z.number().int() })

/** The contract over Electron's IPC, for one window, and its wish for the system's dialog that opens recordings. Whoever is not its own page, in its main frame, gets nothing. */
export function serveIpc<C extends Contract>(
  ipc: Pick<IpcMain, 'handle' | 'on'>,
  page: Pick<WebContents, 'mainFrame' | 'send' | 'isDestroyed' | 'on'>,
  {
    contract,
    handlers,
    passage,
    open,
  }: { contract: C; handlers: Handlers<C>; passage?: Passage; open: (kind: OpenKind) => unknown },
): void {
  const stops = new Map<number, () => void>()
  const isOwn = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent) =>
    senderFrame !== null && senderFrame === page.mainFrame && senderFrame.origin === ORIGIN
  const stop = (listening: number) => {
    stops.get(listening)?.()
    stops.delete(listening)
  }

  for (const { group, name } of entriesOf(contract, 'call'))
    ipc.handle(`call:${group}.${name}`, (event, input: unknown) => {
      if (!isOwn(event)) throw new Error('not the window of Switchyard')
      return answerCall(contract, handlers, { group, name, input }, (error) => console.error(error), passage)
    })
  ipc.on('listen', (event, asked: unknown) => {
    const given = Listening.safeParse(asked)
    if (!isOwn(event) || !given.success) return
    const { listening, ...entry } = given.data
    stop(listening)
    const write = createPatchWriter()
    const end = beginListen(
      contract,
      handlers,
      entry,
      (value) => {
        if (!page.isDestroyed()) page.send(`value:${listening}`, write(value))
      },
      passage,
    )
    if (end !== undefined) stops.set(listening, end)
  })
  ipc.on('stop', (event, listening: unknown) => {
    if (isOwn(event) && typeof listening === 'number') stop(listening)
  })
  ipc.on('open', (event, kind: unknown) => {
    if (isOwn(event) && (kind === 'file' || kind === 'folder')) open(kind)
  })
  // A page that is loaded again, or gone, does not say goodbye.
  const stopAll = () => {
    for (const listening of [...stops.keys()]) stop(listening)
  }
  page.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) stopAll()
  })
  page.on('destroyed', stopAll)
}
