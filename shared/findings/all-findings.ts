import { defaultSwitchReaddressed } from './addresses/default-switch-readdressed.ts'
import { dnsUnreachable } from './addresses/dns-unreachable.ts'
import { duplicateAddress } from './addresses/duplicate-address.ts'
import { noLease } from './addresses/no-lease.ts'
import { overlappingNetworks } from './addresses/overlapping-networks.ts'
import { staticOnDefaultSwitch } from './addresses/static-on-default-switch.ts'
import { twoDhcpServers } from './addresses/two-dhcp-servers.ts'
import { unplugged } from './addresses/unplugged.ts'
import { wrongMask } from './addresses/wrong-mask.ts'
import type { FindingKind } from './define-finding.ts'
import { duplicateMac } from './macs/duplicate-mac.ts'
import { macMadeUp } from './macs/mac-made-up.ts'
import { macOverridden } from './macs/mac-overridden.ts'
import { macWithoutVendor } from './macs/mac-without-vendor.ts'
import { templateMac } from './macs/template-mac.ts'
import { llmnrOn } from './naming/llmnr-on.ts'
import { mdnsPublic } from './naming/mdns-public.ts'
import { netbiosOn } from './naming/netbios-on.ts'
import { forwardingUnexpected } from './routes/forwarding-unexpected.ts'
import { gatewayForeign } from './routes/gateway-foreign.ts'
import { gatewayMissing } from './routes/gateway-missing.ts'
import { gatewayOutsideNetwork } from './routes/gateway-outside-network.ts'
import { mappingToNobody } from './routes/mapping-to-nobody.ts'
import { staleNeighbour } from './routes/stale-neighbour.ts'
import { twoDefaultRoutes } from './routes/two-default-routes.ts'
import { aclWithoutEffect } from './switching/acl-without-effect.ts'
import { bridgeFirewall } from './switching/bridge-firewall.ts'
import { externalOnWifi } from './switching/external-on-wifi.ts'
import { firewallPublic } from './switching/firewall-public.ts'
import { guestMayAnnounce } from './switching/guest-may-announce.ts'
import { macSpoofingAllowed } from './switching/mac-spoofing-allowed.ts'
import { mtuMismatch } from './switching/mtu-mismatch.ts'
import { portMirroring } from './switching/port-mirroring.ts'
import { twoNicsOneSegment } from './switching/two-nics-one-segment.ts'
import { vlanMismatch } from './switching/vlan-mismatch.ts'

/** Every kind of finding, in the order in which those of one severity are told: what breaks most comes first. */
export const findingKinds: readonly FindingKind[] = [
  ...[duplicateAddress, duplicateMac, templateMac],
  ...[gatewayOutsideNetwork, gatewayMissing, gatewayForeign, wrongMask, overlappingNetworks, noLease],
  ...[staticOnDefaultSwitch, dnsUnreachable, twoDhcpServers, mappingToNobody, staleNeighbour],
  ...[bridgeFirewall, vlanMismatch, mtuMismatch, twoNicsOneSegment, portMirroring],
  ...[
    defaultSwitchReaddressed,
    twoDefaultRoutes,
    forwardingUnexpected,
    firewallPublic,
    externalOnWifi,
    aclWithoutEffect,
  ],
  ...[macSpoofingAllowed, guestMayAnnounce, llmnrOn, netbiosOn, mdnsPublic],
  ...[macOverridden, macMadeUp, macWithoutVendor, unplugged],
]
