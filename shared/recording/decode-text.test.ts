import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, encodeText } from './decode-text.ts'

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

test('what > of Windows PowerShell writes, UTF-16 with a byte order mark, is read', () => {
  expect(decodeText(utf16('Interface: 10.0.0.229 --- 0x16\r\n'))).toBe('Interface: 10.0.0.229 --- 0x16\r\n')
  expect(decodeText(utf16('Schnittstelle Büro').map((_, i, all) => all[i ^ 1] ?? 0))).toBe('Schnittstelle Büro')
})

test('a byte order mark before UTF-8 is not part of the text', () => {
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('a')
})

test('bytes that are no text give nothing rather than question marks', () => {
  expect(decodeText(new Uint8Array([0x42, 0xfc, 0x72, 0x6f]))).toBeUndefined() // "Büro" in code page 1252
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x61]))).toBeUndefined() // half a UTF-16 unit
})

test('every text comes back as it was written, a byte order mark of its own included', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeText(encodeText(text)) === text))
  expect(decodeText(encodeText('\ufeff\ufeffx'))).toBe('\ufeff\ufeffx')
})
