import { describe, expect, test } from 'vitest'
import { plainText } from './plain-text.ts'
import { readPasted } from './read-pasted.ts'

const arp = [
  'Interface: 10.0.0.5 --- 0x6',
  '  Internet Address      Physical Address      Type',
  '  10.0.0.1              00-c0-e7-e0-04-4e     dynamic',
]
const withEach = (before: (index: number) => string, after = ''): string =>
  arp.map((line, index) => `${before(index)}${line}${after}`).join('\n')

describe('what was added to an output on its way here', () => {
  test.each([
    ['colours', withEach(() => '\u001b[1;32m', '\u001b[0m')],
    ['the mark of a quotation', withEach(() => '> ')],
    ['a quotation of a quotation', withEach(() => '> > ')],
    ['the mark of a comment', withEach(() => '// ')],
    ['a time', withEach((index) => `2024-01-02T10:11:1${index}.123Z `)],
    ['a time and a process', withEach((index) => `2017-12-15 21:45:1${index} | 1330 | `)],
    ['bars', withEach(() => '| ')],
    ['a time in brackets', withEach((index) => `[10:11:1${index}] `)],
    ['numbers of lines', withEach((index) => `     ${index + 1}\t`)],
    ['a page’s markup', `<pre>\n${withEach(() => '&nbsp;', '<br>')}\n</pre>`],
    ['blanks that do not break', withEach(() => '\u00a0')],
    ['indentation', withEach(() => '        ')],
    ['a fence', `Look:\n\n\`\`\`text\n${withEach(() => '')}\n\`\`\`\n`],
    ['a fence inside a list', `1. arp\n\n   ~~~\n${withEach(() => '   ')}\n   ~~~\n`],
    ['a fence of which the end is missing', `\`\`\`\n${withEach(() => '')}`],
    ['line ends of an old Mac', arp.join('\r')],
  ])('%s', (_, text) => {
    const [piece, ...others] = readPasted(text)
    expect(others).toEqual([])
    expect(piece?.parser?.id).toBe('windows-arp')
    expect(piece?.unread).toEqual([])
    expect(piece?.facts).toMatchObject([{ address: '10.0.0.1', interfaceAddress: '10.0.0.5' }])
  })
})

test('two fences are two outputs, and the second is not the machine’s that the prompt in the first names', () => {
  const routes = 'default via 10.0.0.1 dev eth0\n10.0.0.0/24 dev eth0 proto kernel scope link src 10.0.0.9'
  const text = `\`\`\`\n[web]: PS C:\\> arp -a\n${arp.join('\n')}\n\`\`\`\nand\n\`\`\`\n${routes}\n\`\`\`\n`
  expect(readPasted(text).map(({ host, command, line }) => ({ host, command, line }))).toEqual([
    { host: 'web', command: 'arp -a', line: 3 },
    { host: undefined, command: 'ip route', line: 7 },
  ])
})

test('what a command prints itself is left alone', () => {
  for (const text of [
    "<domain type='kvm'>\n  <name>a &lt;br&gt; b</name>\n</domain>",
    '# 10.0.0.1 router\n# 10.0.0.2 nas',
  ])
    expect(plainText(text)).toBe(text)
})
