import { z } from 'zod'
import { lineReader } from './line-reader.ts'
import type { StartPowershell } from './powershell-process.ts'
import { readScript } from './read-script.ts'
import { stderrWords } from './stderr-words.ts'

/** What a PowerShell may do in the place of an answer. */
export type Mishap = keyof typeof mishaps

interface Hands {
  print: (bytes: string | Buffer) => void
  /** The process ends; `said` is what stood on its standard error. */
  end: (how: string, said?: string) => void
  answer: () => void
}

const MIB = 1024 * 1024
const CLIXML =
  '#< CLIXML\r\n<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><S S="Error">no &lt;memory&gt;_x000D__x000A_</S></Objs>'

export const mishaps = {
  'is killed': ({ end }: Hands) => end('was ended from outside'),
  hangs: () => undefined,
  'prints garbage, and nothing else': ({ print }: Hands) => print(garbage()),
  'prints garbage before its answer': ({ print, answer }: Hands) => {
    print(garbage())
    answer()
  },
  'leaves half a line and ends': ({ print, end }: Hands) => {
    print('\n{"id":')
    end('ended with exit code 7')
  },
  'prints 50 MiB': ({ print }: Hands) => {
    const chunk = Buffer.alloc(MIB, 'x')
    for (let mib = 0; mib < 50; mib += 1) print(chunk)
  },
  'ends with CLIXML on its standard error': ({ end }: Hands) => end('ended with exit code 1', CLIXML),
}

/** Every byte that there is, what looks like an answer and is none, answers to nobody, and half of one. */
function garbage(): Buffer {
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7) % 256))
  const lines = '\n{"id":1}\n{"id":999999,"ok":true,"value":{"items":["forged"]}}\nWARNING: {}\n{"hello":1\n{"id":'
  return Buffer.concat([bytes, Buffer.from(lines)])
}

const Request = z.object({ id: z.number(), script: z.string() })

/**
 * In the place of startPowershell: no process, but all that one does, byte by byte through the same reader. It answers every question with
 * no rows, but for one command, where the mishap happens for as long as `holds` says so.
 */
export function pretendProcess(command: string, mishap: Mishap, holds: () => boolean): StartPowershell {
  const awry = readScript(`commands/${command}.ps1`)
  return (_program, script, outputLimit, { onLine, onTooLong, onEnd }) => {
    let running = true
    const read = lineReader(outputLimit, { onLine, onTooLong })
    const print = (bytes: string | Buffer) => running && read(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
    const end = (how: string, said = '') => {
      if (!running) return
      running = false
      const words = stderrWords(said)
      onEnd({ code: 'failed', why: `it ${how}${words === '' ? '' : `: ${words}`}` })
    }
    const told = (id: number, isAwry: boolean) => {
      const answer = () => print(`\n${JSON.stringify({ id, ok: true, ms: 1, value: { items: [], text: '' } })}\n`)
      if (isAwry && holds()) mishaps[mishap]({ print, end, answer })
      else answer()
    }
    const isSession = script.includes('{ hello = 1;')
    queueMicrotask(() => {
      if (isSession) print('{"hello":1,"languageMode":"FullLanguage"}\n')
      else told(1, script.includes(awry))
    })
    return {
      write: (line) =>
        queueMicrotask(() => {
          const request = Request.parse(JSON.parse(Buffer.from(line, 'base64').toString('utf8')))
          told(request.id, request.script === awry)
        }),
      finish: () => isSession && queueMicrotask(() => end('ended with exit code 0')),
      kill: () => {
        running = false
      },
    }
  }
}
