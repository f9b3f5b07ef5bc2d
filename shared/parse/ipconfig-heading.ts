import type { InterfaceMedium } from '../facts/fact.ts'

/** The word for "adapter", with what it is joined to: `LAN-Adapter`, `Ethernet-kort`, `アダプター`. */
const ADAPTER =
  /adapt(?:er|ador|ér|or)|netværkskort|\w-?kort$|kort$|kart[ay]|^carte$|^scheda$|sovitin|bağdaştırıcısı?|адаптер|προσαρμογέας|适配器|介面卡|網路卡|アダプター?|어댑터|מתאם|محول/i

/** Languages that put the kind behind the word "adapter" have an end of it that no rule tells: longest first. */
const BEHIND = [
  ...['réseau sans fil', 'large bande mobile', 'haut débit mobile', 'inconnue?'],
  ...['de LAN inalámbrica', 'de banda ancha móvil', 'de Ethernet', 'de túnel', 'desconocid[oa]', 'LAN inalámbrico'],
  ...['LAN wireless', 'wireless', 'sconosciut[ao]', 'a banda larga mobile'],
  ...['de Rede sem Fios?', 'de LAN sem fios?', 'desconhecido', 'de túnel'],
  ...['bezprzewodowej sieci LAN', 'sieci bezprzewodowej', 'tunelowania', 'tunelow[ay]', 'sieci Ethernet', 'nieznana'],
  ...['bezdrátové sítě LAN', 'sítě Ethernet', 'pro tunelové připojení', 'tunelového připojení'],
  ...['bezdrôtovej siete LAN', 'siete Ethernet', 'беспроводной локальной сети', 'бездротової локальної мережі'],
  ...['voor draadloos LAN', 'voor', 'ασύρματου LAN', 'σήραγγας', 'LAN fără fir', 'tunel', 'Ethernet', 'Tunnel', 'PPP'],
]
const PHRASE_BEHIND = new RegExp(`^(?:${BEHIND.join('|')})(?= )`, 'i')

const BARE = /^(?:adapt(?:er|ador|ér|or)|carte|karta|scheda|адаптер|προσαρμογέας)$/i
/** `Ethernet-adapter voor LAN-verbinding`. */
const VOOR = /^voor(?= )/

const MEDIA: readonly [RegExp, InterfaceMedium][] = [
  [
    /wireless|drahtlos|sans fil|inalámbric|sem fio|draadloos|bezprzewod|bezdrát|bezdrôt|vezeték nélküli|kablosuz|trådl|langat|беспровод|бездротов|无线|無線|무선|ασύρματ|fără fir/i,
    'wifi',
  ],
  [/tunn?el|túnel|туннел|тунел|alagút|tünel|隧道|通道|トンネル|터널|σήραγγ|ppp/i, 'tunnel'],
  [/ethernet|以太网|乙太網路|イーサネット|이더넷/i, 'ethernet'],
]

/** `Ethernet adapter vEthernet (Default Switch):` → its name and kind. In a language of another kind the whole heading is the name. */
export function adapterOfHeading(heading: string): { name: string; medium?: InterfaceMedium } {
  const text = heading.replace(/\s{0,40}[:：]$/, '').trim()
  const end = endOfKind(text)
  const name = text.slice(end).trim()
  // Russian XP puts the name first: `Подключение - Ethernet адаптер`.
  const [, before, behind = ''] = end === 0 ? (/^(.{1,100}) - (Ethernet адаптер)$/.exec(text) ?? []) : []
  if (before !== undefined) return { name: before, medium: mediumOf(behind) }
  return end === 0 || name === '' ? { name: text } : { name, medium: mediumOf(text.slice(0, end)) }
}

/** The kind is at most five words long. */
const MOST_WORDS = 5

/** Where the words for the kind end: behind "adapter", or behind what says in some languages of what kind it is. */
function endOfKind(text: string): number {
  for (const [count, { index, 0: word }] of [...text.slice(0, 120).matchAll(/\S+/g)].slice(0, MOST_WORDS).entries()) {
    if (!ADAPTER.test(word)) continue
    const end = index + word.length
    const isBare = count === 0 && BARE.test(word)
    const kind = (isBare ? PHRASE_BEHIND : count === 0 ? VOOR : undefined)?.exec(text.slice(end + 1))?.[0]
    if (kind !== undefined) return end + 1 + kind.length
    // Alone at the front it says nothing yet, and may be part of a name.
    return isBare ? 0 : end
  }
  return 0
}

const mediumOf = (kind: string): InterfaceMedium => MEDIA.find(([words]) => words.test(kind))?.[1] ?? 'other'
