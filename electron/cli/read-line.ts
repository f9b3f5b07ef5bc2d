import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks on the terminal and gives the line that is typed; empty where there is none any more. */
export function readLine(prompt: string): Promise<string> {
  process.stderr.write(prompt)
  return nextLine({ input: process.stdin, terminal: false })
}

/** The same for what nobody may see: nothing of it is shown, nor kept in a history. */
export async function readSecret(prompt: string): Promise<string> {
  process.stderr.write(prompt)
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() })
  const typed = await nextLine({
    input: process.stdin,
    output: nothing,
    terminal: process.stdin.isTTY === true,
    historySize: 0,
  })
  process.stderr.write('\n')
  return typed
}

function nextLine(options: Parameters<typeof createInterface>[0]): Promise<string> {
  return new Promise((resolve) => {
    const lines = createInterface(options)
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => resolve(''))
    lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  })
}
