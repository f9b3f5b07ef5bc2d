import { describe, expect, test } from 'vitest'
import { fixturePaths, fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { likenessWords } from './nearest-parser.ts'
import { readPasted, readPieceAs } from './read-pasted.ts'
import { MOST_PIECES } from './split-pasted.ts'

const boot1 = (file: string) => sampleText(`cc-labs-2/boot-1/${file}`)
const boot2 = (file: string) => sampleText(`cc-labs-2/boot-2/${file}`)
const linux = (file: string) => fixtureText(`linux-commands/${file}`)

const brief = (text: string) =>
  readPasted(text).map(({ host, command, parser, unread }) => [host, command, parser?.id, unread.length])

describe('with its prompts', () => {
  test('a session in a guest tells machine and commands', () => {
    const session = [
      `me@ccl-vm-1:~$ ip a\n${boot2('guests/ccl-vm-1/ip-address_extract.txt')}`,
      `me@ccl-vm-1:~$ netstat -r\n${boot2('guests/ccl-vm-1/netstat-r.txt')}`,
      `me@ccl-vm-1:~$ arp\n${boot2('guests/ccl-vm-1/arp.txt')}me@ccl-vm-1:~$ `,
    ].join('')
    expect(brief(session)).toEqual([
      ['ccl-vm-1', 'ip a', 'linux-ip-address', 0],
      ['ccl-vm-1', 'netstat -r', 'linux-netstat-routes', 0],
      ['ccl-vm-1', 'arp', 'linux-arp', 0],
    ])
  })

  test('sessions in two guests are told apart, Windows line ends or not', () => {
    const session = `me@web:~$ ip r\n${linux('ip-route.txt')}me@web:~$ exit\nme@db:~$ ip n\n${linux('ip-neigh.txt')}`
    const expected = [
      ['web', 'ip r', 'linux-ip-route', 0],
      ['db', 'ip n', 'linux-ip-neigh', 0],
    ]
    expect(brief(session)).toEqual(expected)
    expect(brief(session.replaceAll('\n', '\r\n'))).toEqual(expected)
  })

  test('the command prompt of Windows tells the command, PowerShell Direct the machine as well', () => {
    const ipconfig = fixtureText('jc/windows-2016/ipconfig.txt')
    expect(brief(`C:\\Users\\me>arp -a\n${boot2('host/arp-a.txt')}\nC:\\Users\\me>`)).toEqual([
      [undefined, 'arp -a', 'windows-arp', 0],
    ])
    expect(brief(`[ccl-vm-1]: PS C:\\Users\\me\\Documents> ipconfig\n${ipconfig}`)).toEqual([
      ['ccl-vm-1', 'ipconfig', 'windows-ipconfig', 0],
    ])
  })

  test('a command that printed nothing is a fact where another prompt follows, and nothing where it may not have ended', () => {
    const session = `PS C:\\> Get-VMNetworkAdapterAcl ccl-vm-1\nPS C:\\> Get-VMSwitch\n${boot1('host/Get-VMSwitch.txt')}PS C:\\> arp -a`
    expect(brief(session)).toEqual([
      [undefined, 'Get-VMNetworkAdapterAcl ccl-vm-1', 'windows-get-vmnetworkadapteracl', 0],
      [undefined, 'Get-VMSwitch', 'windows-get-vmswitch', 0],
    ])
    expect(readPasted(session)[0]?.facts).toMatchObject([{ kind: 'no-port-acl' }])
  })

  test('several commands typed in one line are told apart by what they printed', () => {
    const session = `[me@db ~]$ ip a; ip r\n${linux('ip-address.txt')}${linux('ip-route.txt')}[me@db ~]$ cd /tmp\n[me@db ~]$ `
    expect(brief(session)).toEqual([
      ['db', 'ip address', 'linux-ip-address', 0],
      ['db', 'ip route', 'linux-ip-route', 0],
    ])
  })

  test('Git Bash names the machine above its prompt', () => {
    expect(brief(`me@LAPTOP MINGW64 ~\n$ arp -a\n${boot2('host/arp-a.txt')}`)).toEqual([
      ['LAPTOP', 'arp -a', 'windows-arp', 0],
    ])
  })
})

describe('without prompts', () => {
  test.each<[string, string, string[]]>([
    [
      'three commands of Windows',
      fixtureText('jc/windows-10/ipconfig.txt') + fixtureText('jc/windows-10/route.txt') + boot2('host/arp-a.txt'),
      ['ipconfig', 'route print', 'arp -a'],
    ],
    [
      'four commands of Linux, without a blank line between them',
      linux('ip-address.txt') + linux('ip-rule.txt') + linux('arp.txt') + linux('netstat-rn.txt'),
      ['ip address', 'ip rule', 'arp', 'netstat -r'],
    ],
    [
      'routes before neighbours, both of `ip`',
      linux('ip-route.txt') + linux('ip-neigh.txt') + linux('ip-link.txt'),
      ['ip route', 'ip neigh', 'ip link'],
    ],
    [
      'two tables of PowerShell',
      boot1('host/Get-VMSwitch.txt') + boot1('host/Get-VMNetworkAdapter-All.txt'),
      ['Get-VMSwitch', 'Get-VMNetworkAdapter'],
    ],
    [
      'two commands of macOS',
      fixtureText('jc/osx-10.11.6/ifconfig.txt') + fixtureText('jc/osx-10.11.6/arp-a.txt'),
      ['ifconfig', 'arp -a'],
    ],
  ])('%s are told apart by their shape', (_, text, commands) => {
    expect(readPasted(text).map(({ command }) => command)).toEqual(commands)
    expect(readPasted(text).flatMap(({ unread }) => unread)).toEqual([])
  })

  test('what one command printed is never taken for several', () => {
    for (const path of fixturePaths('linux-commands').filter((name) => name.endsWith('.txt')))
      expect(readPasted(linux(path)), path).toHaveLength(1)
    for (const path of fixturePaths('jc').filter((name) => name.endsWith('.txt')))
      expect(readPasted(fixtureText(`jc/${path}`)), path).toHaveLength(1)
  })

  test('each part says where in the paste it begins', () => {
    const first = linux('ip-address.txt')
    expect(readPasted(first + linux('ip-route.txt')).map(({ line }) => line)).toEqual([1, first.split('\n').length])
  })
})

describe('what no parser knows', () => {
  test('a table without its headings says what it looks like and which row does not fit', () => {
    const rows = boot2('host/arp-a.txt').split('\n').slice(13, 17).join('\n')
    const [piece] = readPasted(`${rows}\nand so on\n`)
    expect(piece?.parser).toBeUndefined()
    expect(likenessWords(piece?.likeness)).toBe(
      'This looks like arp -a (Windows): 4 rows are of its kind, but row 5 is not: “and so on”.',
    )
    if (piece !== undefined) expect(readPieceAs(piece, 'windows-arp').facts).toHaveLength(4)
  })

  test('a letter looks like nothing', () => {
    const [piece] = readPasted('Dear all,\nour network is slow.\n')
    expect(piece).toMatchObject({ command: '', facts: [] })
    expect(likenessWords(piece?.likeness)).toMatch(/^This does not look like the output of a command/)
  })

  test.each([
    ['nmcli', 'DEVICE   TYPE      STATE      CONNECTION\nens33    ethernet  connected  ens33\n', /nmcli device show/],
    [
      'a router of Cisco',
      'Protocol  Address          Age (min)  Hardware Addr   Type   Interface\nInternet  10.0.0.1         -   0050.56c0.0008  ARPA   Vlan1\n',
      /outputs of such devices are not read/,
    ],
    [
      'ss',
      'tcp   LISTEN 0      128    0.0.0.0:22     0.0.0.0:*\ntcp        0      0 127.0.0.1:631   0.0.0.0:*  LISTEN\n',
      /connections/,
    ],
    [
      'columns left out',
      '\nName     Status  LinkSpeed\n----     ------  ---------\nEthernet Up      1 Gbps\n',
      /with Name, Status, LinkSpeed: .*Get-NetAdapter is nearest/,
    ],
    [
      'the DNS cache',
      'Windows IP Configuration\n\n    a.example\n    ----------------------------------------\n    Record Name . . . . . : a.example\n    Record Type . . . . . : 1\n    A (Host) Record . . . : 192.0.2.7\n',
      /ipconfig \/displaydns, .* ipconfig \/all/,
    ],
    ['getmac', `Physical Address    Transport Name\n=================== ${'='.repeat(58)}\n`, /getmac \/v/],
    ['nslookup', 'Server:  fritz.box\nAddress:  192.168.178.1\n\nName:    example.com\n', /scutil --dns/],
    [
      'an error of PowerShell',
      'Get-VM : You do not have the required permission.\n+ Get-VM\n    + CategoryInfo          : PermissionDenied: (:) [Get-VM]\n',
      /an error of the shell, .* as administrator/,
    ],
    [
      'a shell without the program',
      'zsh: command not found: ip\nbash: arp: command not found\n',
      /an error of the shell/,
    ],
  ])('%s is known for what it is, and told what to run instead', (_, text, said) => {
    const [piece] = readPasted(text)
    expect(piece?.parser).toBeUndefined()
    expect(likenessWords(piece?.likeness)).toMatch(said)
  })

  test('the shell’s word that there is no such command is not taken for what it prints', () => {
    const [piece] = readPasted('me@db:~$ ip a\nbash: ip: command not found\n')
    expect(piece).toMatchObject({ host: 'db', command: 'ip a', facts: [] })
    expect(piece?.parser).toBeUndefined()
  })

  test('a log of thousands of commands is read up to a limit', () => {
    expect(readPasted('me@web:~$ ip neigh\n'.repeat(5_000))).toHaveLength(MOST_PIECES)
  })

  test('what script, sudo, watch and pages put around an output is no row of it', () => {
    const route = 'default via 10.0.0.1 dev eth0 proto dhcp metric 100'
    for (const around of [
      [
        'Script started on 2024-01-01 10:00:00+00:00 [TERM="xterm"]\nme@db:~$ ip route\r\n\u001b[?2004l\r',
        '\r\nexit\n\nScript done on 2024-01-01\n',
      ],
      ['me@db:~$ sudo ip route\n[sudo] password for me: \n', '\n'],
      ['Every 2.0s: ip route      db: Mon Jan  1 10:00:00 2024\n\n', '\n'],
      ['[code]\n', '\n[/code]\n'],
      ['{noformat}\n', '\n{noformat}\n'],
    ]) {
      const pieces = readPasted(around.join(route)).filter(({ parser }) => parser !== undefined)
      expect(pieces, around[0]).toMatchObject([{ facts: [{ kind: 'route', gateway: '10.0.0.1' }], unread: [] }])
    }
  })

  test('nothing at all is no piece', () => {
    expect(readPasted(' \r\n\n')).toEqual([])
  })
})
