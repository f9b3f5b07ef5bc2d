import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks on the terminal, or of whatever standard input is, and gives the line that comes; empty where there is none any more. */
export function readLine(prompt: string): Promise<string> {
  process.stderr.write(prompt)
  return process.stdin.isTTY === true ? typedLine(process.stderr) : pipedLine()
}

/** The same for what nobody may see: nothing of it is shown, nor kept in a history. */
export async function readSecret(prompt: string): Promise<string> {
  process.stderr.write(prompt)
  if (process.stdin.isTTY !== true) return pipedLine()
  const typed = await typedLine(new Writable({ write: (_chunk, _encoding, done) => done() }))
  process.stderr.write('\n')
  return typed
}

/** `shown`: where what is typed can be seen. */
function typedLine(shown: NodeJS.WritableStream): Promise<string> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: shown, terminal: true, historySize: 0 })
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => resolve(''))
    lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  })
}

/** What was read beyond a line is the beginning of the next. */
let rest = ''

async function pipedLine(): Promise<string> {
  // A file in its place has neither ref nor unref, whatever the types say.
  const stdin: NodeJS.ReadStream & { ref?: () => void; unref?: () => void } = process.stdin
  stdin.ref?.()
  stdin.setEncoding('utf8')
  while (!rest.includes('\n') && !stdin.readableEnded) {
    const chunk: unknown = stdin.read()
    if (typeof chunk === 'string') rest += chunk
    else await Promise.race([once(stdin, 'readable'), once(stdin, 'end')])
  }
  // Whoever is at its other end need not close it.
  stdin.unref?.()
  const [line = '', ...more] = rest.split('\n')
  rest = more.join('\n')
  return line.replace(/\r$/, '')
}
