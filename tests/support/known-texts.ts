import { decodeText } from '../../shared/recording/decode-text.ts'
import { fixturePaths, fixtureText } from './fixture-text.ts'
import { sampleFiles } from './sample-files.ts'

const FOLDERS = ['jc', 'forms', 'linux-commands', 'linux-lab', 'nft']

/** Texts of all kinds that parsers know, from samples and fixtures: to be damaged, or repeated. For tests only. */
export function knownTexts(): string[] {
  return [
    ...[...sampleFiles('cc-labs-2').values()].map((bytes) => decodeText(bytes) ?? ''),
    ...FOLDERS.flatMap((folder) =>
      fixturePaths(folder)
        .filter((path) => !/\.(?:md|facts\.json|sh|nft|rules)$/.test(path))
        .map((path) => fixtureText(`${folder}/${path}`)),
    ),
    ...fixturePaths('guest-managers')
      .filter((path) => /\/(?:docker|podman|lxc)-[^/]*$/.test(path))
      .map((path) => fixtureText(`guest-managers/${path}`)),
    ...fixturePaths('windows-json')
      .filter((path) => path.startsWith('host/'))
      .map((path) => fixtureText(`windows-json/${path}`)),
  ]
}
