/** A script as the argument of -EncodedCommand: UTF-16 in base64, in which no shell finds anything to interpret. */
export function encodedCommand(script: string): string {
  return Buffer.from(script, 'utf16le').toString('base64')
}
