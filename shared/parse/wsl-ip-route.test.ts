import { expect, test } from 'vitest'
import { parserOf } from './registry.ts'
import { wslIpRoute } from './wsl-ip-route.ts'

/** As WSL 1 prints it, after outputs that people put into bug reports. */
const text = `none default via 10.0.0.1 dev wifi0 proto unspec metric 0
none 10.0.0.0/24 dev wifi0 proto unspec metric 256
none 10.0.0.229 dev wifi0 proto unspec metric 256
none 224.0.0.0/4 dev wifi0 proto unspec metric 256
`

test('each row begins with a word that is no type of a route', () => {
  expect(wslIpRoute.parse(text, { command: 'ip route' })).toMatchObject({
    facts: [
      { type: 'unicast', destination: '0.0.0.0/0', gateway: '10.0.0.1', interface: 'wifi0', metric: 0, line: 1 },
      { type: 'unicast', destination: '10.0.0.0/24', gateway: null, metric: 256 },
      { type: 'unicast', destination: '10.0.0.229/32' },
      { type: 'unicast', destination: '224.0.0.0/4' },
    ],
    unread: [],
  })
})

test('it tells of a Windows machine; a kernel’s table does not', () => {
  expect(parserOf('ip route', text)?.os).toBe('windows')
  expect(parserOf('ip route', text.replaceAll('none ', ''))?.os).toBe('linux')
})
