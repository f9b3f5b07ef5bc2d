import { isWindowsOwn } from './kept-properties.ts'
import type { NameAliases } from './name-aliases.ts'

/** What a system puts between these is somebody’s, in any language. An apostrophe stands inside a word. */
const QUOTED = /(["“„«»]|(?<![\p{L}\p{N}])['‘‚])([^"“”„«»'‘’‚\r\n]+)(["“”«»]|['‘’](?![\p{L}\p{N}]))/gu
/** PowerShell's own: `Get-VM`, `-Name`. Not any two words with a hyphen: so are machines called. */
const OWN = /^(?:Get|Invoke|Register|Select|ConvertTo|Write)?-[A-Z]\w+$/
/** `CONTOSO\\bob`, and not a part of a path. */
const ACCOUNT = /(?<![\w.:\\-])([\w.-]+)\\([\w.-]+)(?![\w.\\-])/g

/** A sentence in which a system says in its own words what went wrong, without the names that it quotes and without accounts. */
export function hideInSentence(sentence: string, aliases: NameAliases): string {
  return sentence
    .replace(QUOTED, (_, open: string, said: string, close: string) =>
      isWindowsOwn(said) || OWN.test(said) ? open + said + close : open + aliases.alias(said, 'text') + close,
    )
    .replace(
      ACCOUNT,
      (_, domain: string, user: string) => `${aliases.alias(domain, 'domain')}\\${aliases.alias(user, 'user')}`,
    )
}
