import { useEffect } from 'react'
import { whenIdle } from '../findings/when-idle.ts'
import { fetchLater } from './fetch-later.ts'

let begun = false

/**
 * Once the picture is `drawn`, brings what belongs to the other pages into the browser's cache. Chromium drops whatever it is loading when the
 * machine's network changes, which here is when people look; and it never loads a script again whose `import()` has failed once. So
 * they are fetched, not imported: a page that opens finds them there.
 */
export function useLaterFiles(drawn: boolean): void {
  useEffect(() => {
    // Electron has the files beside it.
    if (!drawn || begun || !location.protocol.startsWith('http')) return
    begun = true
    const named = document.querySelector<HTMLMetaElement>('meta[name="later-files"]')?.content ?? ''
    const files = named.split(' ').filter((file) => file !== '')
    void fetchLater(files, { get, idle: whenIdle, pause })
  }, [drawn])
}

async function get(file: string): Promise<void> {
  const response = await fetch(`./${file}`, { priority: 'low' })
  // A body that is not read may not be kept.
  await response.arrayBuffer()
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
