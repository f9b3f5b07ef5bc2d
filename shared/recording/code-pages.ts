import { OEM_CODE_PAGES } from './oem-code-pages.ts'

/** Names of the Encoding Standard, but for the first. Where two fit alike, the one that comes first is taken. */
const CODE_PAGES = [
  'cp850',
  'windows-1252',
  'cp852',
  'windows-1250',
  'cp857',
  'windows-1254',
  'ibm866',
  'windows-1251',
  'koi8-r',
  'gbk',
  'shift_jis',
  'big5',
  'euc-kr',
]

/** So much is looked at to choose one, in bytes. */
const HEAD = 16 * 1024

/** Reads bytes that are neither UTF-8 nor UTF-16 in the code page in which their words look most like words. */
export function decodeCodePage(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD)
  const scores = CODE_PAGES.map((page) => {
    const text = decode(head, page)
    return { page, score: likelihood(text) + WORD_SCORE * (text.match(TELLTALE_WORDS)?.length ?? 0) }
  })
  const best = scores.reduce((before, one) => (one.score > before.score ? one : before))
  return decode(bytes, best.page)
}

function decode(bytes: Uint8Array, page: string): string {
  const upper = OEM_CODE_PAGES[page]
  if (upper === undefined) return new TextDecoder(page).decode(bytes)
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80])).join('')
}

/** Latin letters are letters in most pages; what Windows prints about networks in the languages of the rarer ones tells them. */
const TELLTALE_WORDS =
  /sítě|síti|připoj|přípon|směrov|zapůjč|výchozí|vypršení|siete|pripoj|predvolen|połącz|domyśln|włącz|wyłącz|odłącz|bezprzewod|dzierżaw|elsődleges|bővít|csatlakoz|engedélyez|bağdaştırıcı|bağlantı|ağ geçidi|varsayılan|kablosuz|reţea|rețea|mrež|priključ/gi
const WORD_SCORE = 20

type Script = 'latin' | 'cyrillic' | 'hangul' | 'cjk' | 'none'

/** Full-width ones; the long vowel sign among them. */
const KANA = /[\u3041-\u3096\u30a1-\u30fc]/

function scriptOf(sign: string): Script {
  if (/[A-Za-z\u00aa-\u024f]/.test(sign) && /\p{L}/u.test(sign)) return 'latin'
  if (/\p{Script=Cyrillic}/u.test(sign)) return 'cyrillic'
  if (/\p{Script=Hangul}/u.test(sign)) return 'hangul'
  return /\p{Script=Han}/u.test(sign) || KANA.test(sign) ? 'cjk' : 'none'
}

/** Letters speak for a reading; signs, capitals inside words and words of two scripts against it. */
function likelihood(text: string): number {
  let score = 0
  let before = ''
  for (const sign of text) {
    const script = scriptOf(sign)
    const last = scriptOf(before)
    if (script !== 'none' && last !== 'none' && script !== last) score -= 3
    else if (sign > '\u007f') score += ownScore(sign, script, before)
    before = sign
  }
  return score
}

function ownScore(sign: string, script: Script, before: string): number {
  if (sign === '\ufffd') return -10
  if (sign === '\u00a0' || sign === '«' || sign === '»') return 0
  if (script === 'none') return sign < '\u00a0' ? -5 : -2
  if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) return -2
  // One sign of these is two bytes; half-width katakana are single ones, and rare.
  if (/[\uff61-\uff9f]/.test(sign)) return -1
  if (script === 'hangul' || KANA.test(sign)) return 3
  if (script === 'cjk') return 2
  // Of Latin words most letters are plain.
  return script === 'latin' && before > '\u007f' && scriptOf(before) === 'latin' ? -1 : 1
}
