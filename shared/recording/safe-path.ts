import { printable } from './printable.ts'
import { type Refusal, refusal } from './refusal.ts'

/** Refuses a path that could point out of its recording, or that means different things on different systems. */
export function checkPath(path: string): Refusal | undefined {
  const wrong = whatIsWrong(path)
  return wrong === undefined
    ? undefined
    : refusal('unsafe-path', `${printable(path) || '(an empty name)'}: ${wrong}. Nothing was opened.`)
}

function whatIsWrong(path: string): string | undefined {
  if (path === '') return 'a file without a name'
  if (path.includes('\0')) return 'a file name with a NUL in it'
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'a file name with control characters in it'
  if (path.includes('\\')) return 'a file name with a backslash; folders are separated by / in a recording'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'an absolute path; all files of a recording lie inside it'
  const parts = path.split('/')
  if (parts.includes('..')) return 'the path leaves the recording with ..'
  if (parts.some((part) => part === '' || part === '.')) return 'the path has an empty part'
  return undefined
}
