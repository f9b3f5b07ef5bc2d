/**
 * Where a file of the packed app lies for those who read no archive: a native library opens its files by itself, and not through Electron.
 * electron-builder.json says what is unpacked beside the archive. Elsewhere the path as it is.
 */
export function outsideArchive(path: string): string {
  return path.replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked')
}
