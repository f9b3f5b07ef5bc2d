import { expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { findFindings } from './find-findings.ts'

const before = sampleInventory('boot-1')
const findings = (moment: 'boot-1' | 'boot-2', earlier?: typeof before) =>
  findFindings(buildTopology(sampleInventory(moment)), earlier)
const told = ({ found }: ReturnType<typeof findings>) =>
  found.map(({ severity, code, sentence }) => [severity, code, sentence])

// What is true there (assets/samples/cc-labs-2/EXPECTED.md), and nothing else.

test('CC-Labs-2, first boot: only that two cards have 169.254 addresses because nothing is plugged in', () => {
  expect(told(findings('boot-1'))).toEqual([
    // EXPECTED.md, interfaces of the host: eth0 is down, “it has no lease because the medium is not connected”; so is eth0 of
    // the other laptop. Not eth1 (Npcap, on purpose), nor wifi1 and wifi2 (Wi-Fi Direct, idle).
    [
      'notice',
      'unplugged',
      'eth0 of CC-LABS-2 and eth0 of NYCLNY6X2VBH2 are not connected, so they gave themselves addresses of 169.254.0.0/16.',
    ],
  ])
})

test('CC-Labs-2, second boot: re-addressed, LLMNR, MACs that no vendor gave, and nothing else', () => {
  expect(told(findings('boot-2', before))).toEqual([
    // Facts joined, 6: 172.17.214.160/28 → 192.168.41.96/28, and the guests’ addresses with it.
    [
      'notice',
      'default-switch-readdressed',
      'Default Switch was 172.17.214.160/28, and is 192.168.41.96/28 now. ccl-vm-1, primary and Ubuntu 18.04.3 LTS have new addresses.',
    ],
    // arp -a has 224.0.0.252 on wifi0, and so on the home network. The row of the Npcap adapter is nobody’s business.
    ['notice', 'llmnr-on', 'CC-Labs-2 has LLMNR switched on: it has sent to its group, 224.0.0.252, by wifi0.'],
    // 10.0.0.254 is at 00-05-04-03-02-01: a device, with a MAC that somebody typed.
    ['notice', 'mac-made-up', 'The MAC address of 10.0.0.254, 00:05:04:03:02:01, looks as if somebody had made it up.'],
    // Facts joined, 5: locally administered, so no vendor is claimed for them.
    [
      'notice',
      'mac-without-vendor',
      '10.0.0.81 and 10.0.0.178 have MAC addresses made by software. They begin with 02:0f:b5, as a NETGEAR Wi-Fi repeater makes them for what is behind it.',
    ],
    // The host’s own eth0 is not in this recording (an extract); the other laptop’s is.
    ['notice', 'unplugged', 'eth0 of NYCLNY6X2VBH2 is not connected, so it gave itself 169.254.248.241.'],
  ])
})

test('without an earlier moment nothing is said of a new network', () => {
  expect(findings('boot-2').found.map(({ code }) => code)).not.toContain('default-switch-readdressed')
})

test('what was not recorded is named with the command that would tell', () => {
  const { checked, unchecked } = findings('boot-1')
  expect(unchecked.find(({ code }) => code === 'vlan-mismatch')?.missing).toEqual(['Get-VMNetworkAdapterVlan'])
  // The first boot’s recording asked for port ACLs: that there are none is a fact.
  expect(checked.map(({ code }) => code)).toContain('acl-without-effect')
  // There are no bridges here: nothing was checked, and nothing is missing.
  expect([...checked, ...unchecked].map(({ code }) => code)).not.toContain('bridge-firewall')
})
