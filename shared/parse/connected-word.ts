const CONNECTED = `connected verbunden connecté connectée conectado conectada connesso connessa ligado verbonden podłączony podłączono
  połączono připojeno pripojené csatlakoztatva bağlı bağlandı подключен подключено подключена підключено ansluten tilsluttet tilkoblet
  yhdistetty 已连接 已連線 已連接 接続 接続済み 接続されています 연결됨 συνδέθηκε conectat povezan`
const DISCONNECTED = `disconnected getrennt déconnecté déconnectée desconectado desconectada disconnesso disconnessa desligado verbroken
  niet-verbonden rozłączony rozłączono odłączony odłączono odpojeno odpojené leválasztva szétkapcsolva bağlantısız kesildi отключен
  отключено отключена відключено frånkopplad afbrudt frakoblet katkaistu 已断开连接 已断开 已中斷連線 切断 切断済み 切断されました 연결되지
  αποσυνδέθηκε deconectat`
const ENABLED = `enabled aktiviert activé habilitado ativado activado abilitato ingeschakeld włączony włączone povoleno engedélyezve
  etkin включен включено разрешен разрешено увімкнено aktiverad aktiveret aktivert käytössä 已启用 已啟用 有効 사용 사용함 enabled`
const DISABLED = `disabled deaktiviert désactivé deshabilitado desactivado desativado disabilitato uitgeschakeld wyłączony wyłączone
  zakázáno letiltva devre отключен запрещен запрещено вимкнено inaktiverad deaktiveret deaktivert ei 已禁用 已停用 無効 사용 사용되지`

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))
const WORDS = {
  connected: [wordsIn(CONNECTED), wordsIn(DISCONNECTED)],
  enabled: [wordsIn(ENABLED), wordsIn(DISABLED)],
} as const

/** What netsh says of an interface, in the user's language; `undefined` in one that is not known here. */
export function stateWord(text: string, question: keyof typeof WORDS): boolean | undefined {
  const first = text.trim().toLowerCase().split(/\s+/)[0] ?? ''
  const [yes, no] = WORDS[question]
  return yes.has(first) === no.has(first) ? undefined : yes.has(first)
}
