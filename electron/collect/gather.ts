import type { Readable } from 'node:stream'

/** Gathers what a stream gives, up to `limit` bytes; what goes beyond is dropped, and `onFull` is told once. */
export function gather(stream: Readable, limit: number, onFull: () => void): () => Uint8Array {
  const chunks: Uint8Array[] = []
  let room = limit
  stream.on('data', (chunk: Uint8Array) => {
    if (chunk.length > room) {
      if (room >= 0) onFull()
      chunks.push(chunk.subarray(0, Math.max(room, 0)))
      room = -1
      return
    }
    chunks.push(chunk)
    room -= chunk.length
  })
  return () => Buffer.concat(chunks)
}
