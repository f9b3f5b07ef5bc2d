import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { readPasted } from './read-pasted.ts'
import { readableText } from './readable-text.ts'

const outputs = [
  sampleText('cc-labs-2/boot-2/host/arp-a.txt'),
  sampleText('cc-labs-2/boot-1/host/Get-VMSwitch.txt'),
  fixtureText('linux-commands/ip-address.txt'),
  fixtureText('linux-commands/ip-route.txt'),
  fixtureText('jc/osx-10.11.6/ifconfig.txt'),
]
const line = fc.oneof(
  fc.constantFrom(...outputs.flatMap((text) => text.split('\n'))),
  fc.constantFrom('', 'me@web:~$ ip a', 'C:\\>arp -a', 'PS C:\\> ', '$ ls', '[x]: PS C:\\> ipconfig', '\ufeff', '\0'),
  fc.constantFrom('```', '> a', '// a', '    a', '<br>', '\u001b[31ma', '10:11:12 a', '1:a', '2:b'),
  fc.string(),
)

test('whatever is pasted, each part stands where it says, in order, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join('\n')
      const all = readableText(text).split('\n')
      expect(all).toHaveLength(text.split('\n').length)
      let end = 0
      for (const piece of readPasted(text)) {
        const own = piece.text === '' ? [] : piece.text.split('\n')
        expect(piece.line).toBeGreaterThan(end)
        expect(all.slice(piece.line - 1, piece.line - 1 + own.length)).toEqual(own)
        end = piece.line - 1 + own.length
      }
    }),
    { seed: 7, numRuns: 150 },
  )
})
