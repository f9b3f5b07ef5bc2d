import type { Attachment } from '../../inventory/inventory.ts'
import type { PortVlan } from '../../inventory/windows-network.ts'

/**
 * Whether an untagged frame gets from one Hyper-V port to another (Set-VMNetworkAdapterVlan): both ends must mean the same
 * VLAN without a tag, 0 where there is none. Of a private VLAN isolated ports reach promiscuous ones only, community
 * ports their own community too.
 */
export function sharesVlan(from: Attachment, to: Attachment): boolean {
  const [mine, theirs] = [from.vlan?.value, to.vlan?.value]
  if (mine?.mode === 'private' || theirs?.mode === 'private') return sharesPrivateVlan(mine, theirs)
  return untaggedVlan(mine) === untaggedVlan(theirs)
}

/** The VLAN of frames that the guest sends without a tag. */
function untaggedVlan(vlan: PortVlan | undefined): number {
  switch (vlan?.mode) {
    case 'access':
      return vlan.vlan
    case 'trunk':
      return vlan.native
    default:
      return 0
  }
}

function sharesPrivateVlan(mine: PortVlan | undefined, theirs: PortVlan | undefined): boolean {
  // An ordinary access port in the primary VLAN is as good as a promiscuous one: the router's, for example.
  if (mine?.mode !== 'private') return theirs?.mode === 'private' && untaggedVlan(mine) === theirs.primary
  if (theirs?.mode !== 'private') return untaggedVlan(theirs) === mine.primary
  if (mine.primary !== theirs.primary) return false
  if (mine.type === 'promiscuous') return theirs.type === 'promiscuous' || reaches(mine.secondaries, theirs.secondary)
  if (theirs.type === 'promiscuous') return reaches(theirs.secondaries, mine.secondary)
  return mine.type === 'community' && theirs.type === 'community' && mine.secondary === theirs.secondary
}

function reaches(secondaries: readonly { from: number; to: number }[], secondary: number): boolean {
  return secondaries.some(({ from, to }) => from <= secondary && secondary <= to)
}

/** The port's VLAN in words. */
export function vlanWords({ vlan }: Attachment): string {
  const one = vlan?.value
  switch (one?.mode) {
    case 'access':
      return `VLAN ${one.vlan}`
    case 'trunk':
      return `a trunk (untagged frames are VLAN ${one.native})`
    case 'private':
      return `the private VLAN ${one.primary} (${one.type})`
    default:
      return 'no VLAN'
  }
}
