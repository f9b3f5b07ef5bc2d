// Runs inside one network namespace of a lab: answers on the ports, and on command tries to connect to everybody.
//   stdin:  one JSON line { targets: [[address, port], …], milliseconds }
//   stdout: "ready", then one JSON line: for each target "connected", or the error's code
import { connect, createServer } from 'node:net'
import { createInterface } from 'node:readline'

const ports = process.argv.slice(2).map(Number)

Promise.all(ports.map(listen)).then(
  () => process.stdout.write('ready\n'),
  (error: Error) => process.stdout.write(`${error.message}\n`),
)

function listen(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // Whoever connects may be gone, or have no way for what is said to them.
    const server = createServer((socket) => socket.on('error', () => undefined).end())
    server.once('error', reject)
    server.listen({ port, host: '::' }, resolve)
  })
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const asked: { targets: [string, number][]; milliseconds: number } = JSON.parse(line)
  const answers = await Promise.all(asked.targets.map(([address, to]) => tryOne(address, to, asked.milliseconds)))
  process.stdout.write(`${JSON.stringify(answers)}\n`)
})

function tryOne(host: string, to: number, milliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: to })
    const end = (answer: string) => {
      clearTimeout(impatience)
      socket.destroy()
      resolve(answer)
    }
    const impatience = setTimeout(() => end('ETIMEDOUT'), milliseconds)
    socket.once('connect', () => end('connected'))
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
  })
}
