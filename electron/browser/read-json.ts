import type { IncomingMessage } from 'node:http'

/** A body as JSON; a status where it is too long (413), broken (400) or of another type (415). `limit` in bytes. */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<{ json: unknown } | { status: number }> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return { status: 415 }
  if (Number(request.headers['content-length'] ?? 0) > limit) return { status: 413 }
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) return { status: 400 }
      length += chunk.length
      if (length > limit) return { status: 413 }
      chunks.push(chunk)
    }
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { status: 400 }
  }
}
