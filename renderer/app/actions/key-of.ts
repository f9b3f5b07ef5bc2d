type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * A key press as actions name it: `F`, `?`, `Ctrl+K`, `Shift+F6`. A Mac's Command counts as Ctrl; a letter without Ctrl is the same
 * with Shift. Alt is the picture's own.
 */
export function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | undefined {
  if (altKey) return undefined
  const control = ctrlKey || metaKey
  const name = key.length === 1 ? key.toUpperCase() : key
  // What Shift makes of a sign is the sign itself: "?" is not "Shift+?".
  const shift = shiftKey && (key.length > 1 || (control && name !== name.toLowerCase()))
  return `${control ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${name}`
}

const SHOWN: Readonly<Record<string, string>> = { Escape: 'Esc', '-': '−' }

/** A key as it is shown: `Ctrl + K`, on a Mac `⌘ K`. */
export function keyWords(key: string, isMac = onMac()): string {
  const parts = key.split(/\+(?=.)/).map((part) => SHOWN[part] ?? part)
  if (!isMac) return parts.join(' + ')
  return parts.map((part) => (part === 'Ctrl' ? '⌘' : part === 'Shift' ? '⇧' : part)).join(' ')
}

/** A key as `aria-keyshortcuts` wants it: `Control+K`. */
export function ariaKey(key: string): string {
  return key.replace(/^Ctrl(?=\+.)/, onMac() ? 'Meta' : 'Control')
}

function onMac(): boolean {
  return typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform)
}
