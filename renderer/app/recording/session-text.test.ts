import { expect, test } from 'vitest'
import { sessionText } from './session-text.ts'

const told = (path: string, content: string | Uint8Array<ArrayBuffer>) =>
  sessionText({ path, file: new File([content], path) })

test('a file that is no command by its name is read as if it had been pasted', async () => {
  expect(await told('session.txt', 'me@web:~$ ip a\n')).toBe('me@web:~$ ip a\n')
  expect(await told('terminal.log', 'C:\\>arp -a')).toBe('C:\\>arp -a')
})

test('a command’s own file, a folder’s, one that is empty and one that is no text are not', async () => {
  expect(await told('arp-a.txt', 'x')).toBeUndefined()
  expect(await told('boot-2/session.txt', 'x')).toBeUndefined()
  expect(await told('session.txt', ' \n')).toBeUndefined()
  expect(await told('session.txt', new Uint8Array([0xff, 0xfe, 0xfd]))).toBeUndefined()
  expect(await told('photo.png', 'x')).toBeUndefined()
})
