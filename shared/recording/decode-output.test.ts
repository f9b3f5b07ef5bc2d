import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeOutput } from './decode-output.ts'
import { OEM_CODE_PAGES } from './oem-code-pages.ts'
import { withoutMojibake } from './without-mojibake.ts'

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')]

test.each([
  [
    'German, command prompt (850)',
    [...ascii('Ethernet-Adapter B'), 0x81, ...ascii('ro, '), 0x9a, ...ascii('berbr'), 0x81, ...ascii('ckt')],
    'Ethernet-Adapter Büro, Überbrückt',
  ],
  ['German, Set-Content (1252)', ascii('Ethernet-Adapter Büro, Überbrückt'), 'Ethernet-Adapter Büro, Überbrückt'],
  [
    'French, command prompt (850)',
    [...ascii('Carte r'), 0x82, ...ascii('seau sans fil Wi-Fi'), 0xff, ...ascii(':')],
    'Carte réseau sans fil Wi-Fi\u00a0:',
  ],
  [
    'Russian, command prompt (866)',
    [0x8d, 0xa0, 0xe1, 0xe2, 0xe0, 0xae, 0xa9, 0xaa, 0xa0, ...ascii(' IP')],
    'Настройка IP',
  ],
  [
    'Russian, Set-Content (1251)',
    [0xcd, 0xe0, 0xf1, 0xf2, 0xf0, 0xee, 0xe9, 0xea, 0xe0, ...ascii(' IP')],
    'Настройка IP',
  ],
  ['Chinese (936)', [...ascii('Windows IP '), 0xc5, 0xe4, 0xd6, 0xc3], 'Windows IP 配置'],
  [
    'Japanese (932)',
    [0x83, 0x43, 0x81, 0x5b, 0x83, 0x54, 0x83, 0x6c, 0x83, 0x62, 0x83, 0x67, 0x20, 0x8d, 0x5c, 0x90, 0xac],
    'イーサネット 構成',
  ],
  ['Korean (949)', [...ascii('Windows IP '), 0xb1, 0xb8, 0xbc, 0xba], 'Windows IP 구성'],
])('%s is read', (_, given, text) => {
  expect(decodeOutput(bytes(...given))).toBe(text)
})

test('UTF-16 without a byte order mark, as wsl.exe prints it, is read', () => {
  expect(decodeOutput(new Uint8Array(Buffer.from('  NAME  STATE\r\n* Ubuntu', 'utf16le')))).toBe(
    '  NAME  STATE\r\n* Ubuntu',
  )
})

test('UTF-16 without a byte order mark is read in scripts that have hardly a zero byte', () => {
  for (const text of [
    '接口 "以太网" 的配置\r\n    DHCP 已启用:                  否\r\n    IP 地址:     192.168.1.9\r\n',
    'Адаптер беспроводной локальной сети Беспроводная сеть:\r\n\r\n   Маска подсети . . . . : 255.255.255.0\r\n',
  ]) {
    const little = Buffer.from(text, 'utf16le')
    expect(decodeOutput(new Uint8Array(little))).toBe(text)
    expect(decodeOutput(new Uint8Array(little.swap16()))).toBe(text)
  }
})

/** Bytes of a page, by what its upper half says. */
function inPage(text: string, page: string): Uint8Array {
  const all = Uint8Array.from({ length: 128 }, (_, index) => index + 128)
  const upper = OEM_CODE_PAGES[page] ?? new TextDecoder(page).decode(all)
  return Uint8Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : upper.indexOf(sign) + 128))
}

test.each([
  ['cp852', 'Adaptér bezdrátové sítě LAN Připojení:\n   Zapůjčeno . . : pátek 4. října'],
  ['windows-1250', 'Adaptér bezdrátové sítě LAN Připojení:\n   Zapůjčeno . . : pátek 4. října'],
  ['cp852', 'Karta Ethernet Połączenie lokalne:\n   Brama domyślna. . : 192.168.0.1'],
  ['windows-1250', 'Karta Ethernet Połączenie lokalne:\n   Brama domyślna. . : 192.168.0.1'],
  ['cp857', 'Kablosuz LAN bağdaştırıcısı Wi-Fi:\n   Varsayılan Ağ Geçidi. . : 10.1.1.1'],
  ['windows-1254', 'Kablosuz LAN bağdaştırıcısı Wi-Fi:\n   Varsayılan Ağ Geçidi. . : 10.1.1.1'],
  ['koi8-r', 'Адаптер Ethernet Подключение по локальной сети'],
])('%s is read where its language shows: %s', (page, text) => {
  expect(decodeOutput(inPage(text, page))).toBe(text)
})

test('UTF-8 that was taken for a code page on its way is read as what it was', () => {
  const text = 'Carte réseau sans fil Wi-Fi :\n   Configuration automatique activée. . : Oui (préféré)'
  for (const page of ['windows-1252', 'cp850']) {
    const upper =
      OEM_CODE_PAGES[page] ?? new TextDecoder(page).decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128))
    const wrong = Array.from(new TextEncoder().encode(text), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? ''),
    ).join('')
    expect(wrong).not.toBe(text)
    expect(decodeOutput(new TextEncoder().encode(wrong))).toBe(text)
  }
  expect(decodeOutput(new TextEncoder().encode('Ã is a letter, as is é'))).toBe('Ã is a letter, as is é')
})

test('what is no text gives nothing', () => {
  expect(decodeOutput(bytes(0x42, 0x00, 0x01, 0xfc))).toBeUndefined()
  expect(decodeOutput(bytes(0xff, 0xfe, 0x61))).toBeUndefined()
})

test('any bytes are read or are none, and UTF-8 stays what it is', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (any) => decodeOutput(any) === undefined || true))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      if (withoutMojibake(text) === text && !text.includes('\0') && !text.startsWith('\ufeff'))
        expect(decodeOutput(new TextEncoder().encode(text))).toBe(text)
    }),
  )
})
