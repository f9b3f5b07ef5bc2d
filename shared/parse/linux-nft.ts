import { commandWords } from './command-words.ts'
import { readNftRuleset } from './nft/nft-ruleset.ts'
import { defineParser } from './parser.ts'
import { firstLines } from './text-lines.ts'

/** `nft list ruleset` as nft prints it for people, and its rules files (/etc/nftables.conf). */
export const linuxNft = defineParser({
  id: 'linux-nft',
  title: 'nft list ruleset',
  noun: 'firewall rules',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return (program === 'nft' && words.includes('list')) || words.at(-1)?.endsWith('nftables.conf') === true
  },
  recognise: (text) => firstLines(text).some((line) => TABLE.test(line.text)),
  parse: (text) => readNftRuleset(text),
})

const TABLE = /^\s{0,8}(?:add )?table (?:(?:ip6?|inet|arp|bridge|netdev) )?[\w.:-]{1,64} \{/
