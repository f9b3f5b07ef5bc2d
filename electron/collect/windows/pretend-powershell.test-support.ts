// Started by each-command.test.ts in PowerShell's place: answers every request with no rows, but for one script.
import { createInterface } from 'node:readline'
import { z } from 'zod'

const [what, script] = process.argv.slice(2)
const Request = z.object({ id: z.number(), script: z.string() })

console.log('{"hello":1,"languageMode":"FullLanguage"}')
for await (const line of createInterface({ input: process.stdin })) {
  const request = Request.parse(JSON.parse(Buffer.from(line, 'base64').toString('utf8')))
  const answer = `\n${JSON.stringify({ id: request.id, ok: true, ms: 1, value: { items: [], text: '' } })}\n`
  if (request.script !== script) process.stdout.write(answer)
  else if (what === 'dies') process.exit(7)
  else if (what === 'leaves half a line') process.stdout.write(answer.slice(0, 20), () => process.exit(7))
  else if (what === 'floods') process.stdout.write('x'.repeat(2 * 1024 * 1024))
  else if (what === 'chatters') {
    process.stderr.write('#< CLIXML\r\n<Objs><S S="Error">never mind</S></Objs>')
    process.stdout.write(`WARNING: ${JSON.stringify({ id: request.id + 1, ok: true })}\n{"id":${answer}`)
  }
}
