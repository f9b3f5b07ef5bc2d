/** Lines that are no command's: of script(1), sudo and watch(1), and the marks around code on pages that are no Markdown. */
const FRAME =
  /^(?:Script (?:started|done)[ ,:].{0,300}|\[sudo\] \S.{0,120}: ?|Every \d{1,6}[.,]\ds: .{0,300}|\[\/?(?:code|CODE|pre|quote)\]|\{(?:noformat|code)(?::\w{1,20})?\}|logout|exit)\s*$/gm

/** A text without what was printed around the output; its lines stay where they are. */
export function withoutFrame(text: string): string {
  return text.replace(/^\r+(?=[^\n])/gm, '').replace(FRAME, '')
}
