/** Milliseconds before what failed is tried again: a network that changes does so several times in a row. */
const PAUSE = 2_000
const TRIES = 5

export interface Fetching {
  /** Rejects where the file can’t be had now. */
  get: (file: string) => Promise<void>
  /** Resolves when there is nothing better to do. */
  idle: () => Promise<void>
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>
}

/** Fetches files one after the other, so that nothing waits for them. What fails is tried again, a few times; then whoever needs it asks for it. */
export async function fetchLater(files: readonly string[], { get, idle, pause }: Fetching): Promise<void> {
  let wanted = files
  for (let time = 0; time < TRIES && wanted.length > 0; time += 1) {
    if (time > 0) await pause(PAUSE)
    const failed: string[] = []
    for (const file of wanted) {
      await idle()
      await get(file).catch(() => failed.push(file))
    }
    wanted = failed
  }
}
