import { printable } from '../../shared/recording/printable.ts'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'

/** What a person can do about an error of the file system. Errors of other kinds are bugs and are thrown on. */
export function fileRefusal(error: unknown, path: string): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const name = printable(path)
  switch (code) {
    case 'ENOENT':
      return refusal('no-such-path', `${name}: there is no such file or folder.`)
    case 'ENOTDIR':
      return refusal('no-such-path', `${name}: a part of this path is a file, not a folder.`)
    case 'EACCES':
    case 'EPERM':
      return refusal('no-permission', `${name}: you may not use this file or folder.`)
    case 'EISDIR':
      return refusal('is-a-folder', `${name} is a folder; a file was expected.`)
    case 'EEXIST':
      return refusal('exists', `${name} is there already.`)
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
    case 'EINVAL':
      return refusal('no-such-path', `${name} can't be the name of a file.`)
    case 'ELOOP':
      return refusal('no-such-path', `${name}: its symbolic links run in a circle.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('no-space', `${name}: the disk is full.`)
    case 'EROFS':
      return refusal('no-permission', `${name}: the disk is read-only.`)
    default:
      if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code))
        return refusal('file-error', `${name} can't be used: ${code}.`)
      throw error
  }
}
