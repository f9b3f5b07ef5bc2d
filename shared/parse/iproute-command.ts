import { commandWords } from './command-words.ts'

/** What `ip` and `bridge` can be asked about here. */
export type IprouteObject = 'address' | 'link' | 'route' | 'neigh' | 'rule' | 'netns' | 'vlan' | 'fdb'

/** In the order in which the programs compare (ip.c and bridge.c of iproute2): `ip r` is a route, `ip ru` a rule. */
const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  ip: [
    'address',
    'addrlabel',
    'maddress',
    'route',
    'rule',
    'neighbor',
    'neighbour',
    'ntable',
    'link',
    'monitor',
    'netns',
  ],
  bridge: ['link', 'fdb', 'mdb', 'mst', 'vlan', 'vni', 'monitor'],
}
const ASKED: Readonly<Record<string, IprouteObject>> = {
  address: 'address',
  link: 'link',
  route: 'route',
  rule: 'rule',
  neighbor: 'neigh',
  neighbour: 'neigh',
  netns: 'netns',
  vlan: 'vlan',
  fdb: 'fdb',
}
/** Options that take the next word with them. */
const WITH_VALUE = /^-{1,2}(?:f(?:amily)?|n(?:etns)?|b(?:atch)?|l(?:oops)?|rc(?:vbuf)?)$/
const SHOW = /^(?:s(?:h(?:ow?)?)?|l(?:i?st?|s)?|list-id)$/

/** A question to iproute2, taken apart. */
export interface IprouteCommand {
  program: 'ip' | 'bridge'
  object: IprouteObject
  /** 4 or 6 where the command line asks for one family. */
  family?: 4 | 6
  /** Words after `show`: `table`, `all`. */
  words: string[]
}

/** Takes `ip -6 -j -d route show table all` apart; `undefined` for what is no question, or one that is not understood here. */
export function iprouteCommand(command: string): IprouteCommand | undefined {
  const { program, words: all = [] } = commandWords(command) ?? {}
  if (program !== 'ip' && program !== 'bridge') return undefined
  const words = [...all]
  const options: string[] = []
  while (words[0]?.startsWith('-') === true) {
    const option = words.shift() ?? ''
    options.push(option)
    if (WITH_VALUE.test(option)) options.push(words.shift() ?? '')
  }
  const [typed = '', verb = 'show', ...rest] = words
  const object = ASKED[OBJECTS[program]?.find((one) => typed !== '' && one.startsWith(typed)) ?? '']
  if (object === undefined || options.some((option) => /^-{1,2}br(?:ief)?$/.test(option))) return undefined
  const isShow = SHOW.test(verb)
  // `ip address eth0` is no question to iproute2, but `ip route table 7` and `ip route dev eth0` are not either.
  if (!isShow) return undefined
  const family =
    options.includes('-6') || options.includes('inet6')
      ? 6
      : options.includes('-4') || options.includes('inet')
        ? 4
        : undefined
  return { program, object, ...(family === undefined ? {} : { family }), words: rest }
}

/** Whether the command line asks this program about this object. */
export function asks(command: string, program: IprouteCommand['program'], object: IprouteObject): boolean {
  const asked = iprouteCommand(command)
  return asked?.program === program && asked.object === object
}
