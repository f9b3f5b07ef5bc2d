const YES: ReadonlySet<string> = new Set('yes ja oui sí sì sim tak ano igen evet да はい 是 예'.split(' '))
const NO: ReadonlySet<string> = new Set('no nein non não nej nei nee nie ne nem hayır нет いいえ 否 아니요'.split(' '))

/** The answer that Windows prints in the user's language; `undefined` in one that is not known here. */
export function yesOrNo(word: string): boolean | undefined {
  const lower = word.toLowerCase()
  return YES.has(lower) ? true : NO.has(lower) ? false : undefined
}
