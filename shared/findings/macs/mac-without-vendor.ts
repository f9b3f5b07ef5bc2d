import { isGroup, isLocallyAdministered, type Mac } from '../../net/mac.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'

/** NETGEAR’s repeaters show the devices behind them with 02:0f:b5, their own 00:0f:b5 marked as made by software. */
const REPEATER = '02:0f:b5'

/** Devices of the LAN with MACs made by software: private Wi-Fi addresses, repeaters, virtual machines of others. */
export const macWithoutVendor = defineFinding({
  code: 'mac-without-vendor',
  severity: 'notice',
  title: 'Devices whose MAC address names no vendor',
  checks: 'Devices can be told by their vendor',
  why: 'Phones and laptops make up a MAC address for each Wi-Fi network, to be harder to follow; repeaters and virtual machines have made-up ones as well. The registry of vendors can’t say what such a device is.',
  reference: rfc(9542, '2.1'),
  find: ({ inventory, called }) => {
    const devices = inventory.machines.filter(({ kind, observed }) => kind === 'lan-device' && !observed)
    const all = devices.flatMap(({ interfaces }) =>
      interfaces.filter(({ mac }) => mac !== undefined && !isGroup(mac.value) && isLocallyAdministered(mac.value)),
    )
    const [first] = all
    if (first === undefined) return []
    const isBehind = all.every(({ mac }) => isRepeated(mac?.value))
    const hint = isBehind
      ? ` It begins with ${REPEATER}, as a NETGEAR Wi-Fi repeater makes it for what is behind it.`
      : ''
    return [
      {
        sentence: `${nameList(all.map(({ id }) => called(id)))} ${all.length === 1 ? 'has a MAC address' : 'have MAC addresses'} made by software.${all.length === 1 ? hint : hint.replace('It begins', 'They begin').replace('makes it', 'makes them')}`,
        subjects: all.map(({ id }) => interfaceSubject(id)),
        sources: all.flatMap(({ mac }) => mac?.sources ?? []),
      },
    ]
  },
})

const isRepeated = (mac: Mac | undefined): boolean => mac?.startsWith(REPEATER) === true
