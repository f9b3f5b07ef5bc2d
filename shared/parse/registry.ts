import type { OperatingSystem } from '../recording/recording.ts'
import { brctlShow } from './brctl-show.ts'
import { bsdNeighbourTable } from './bsd-neighbour-table.ts'
import { dnsmasqLeases } from './dnsmasq-leases.ts'
import { dockerInspect } from './docker-inspect.ts'
import { dockerNetworkInspect } from './docker-network-inspect.ts'
import { hostname } from './hostname.ts'
import { hostsFile } from './hosts-file.ts'
import { iscLeases } from './isc-leases.ts'
import { libvirtLeasesJson } from './libvirt-leases-json.ts'
import { linuxArp } from './linux-arp.ts'
import { linuxArpA } from './linux-arp-a.ts'
import { linuxBridgeFdb } from './linux-bridge-fdb.ts'
import { linuxBridgeFdbJson } from './linux-bridge-fdb-json.ts'
import { linuxBridgeLink } from './linux-bridge-link.ts'
import { linuxBridgeLinkJson } from './linux-bridge-link-json.ts'
import { linuxBridgeVlan } from './linux-bridge-vlan.ts'
import { linuxBridgeVlanJson } from './linux-bridge-vlan-json.ts'
import { linuxIfconfig } from './linux-ifconfig.ts'
import { linuxIpAddress } from './linux-ip-address.ts'
import { linuxIpAddressJson } from './linux-ip-address-json.ts'
import { linuxIpBrief } from './linux-ip-brief.ts'
import { linuxIpLink } from './linux-ip-link.ts'
import { linuxIpLinkJson } from './linux-ip-link-json.ts'
import { linuxIpNeigh } from './linux-ip-neigh.ts'
import { linuxIpNeighJson } from './linux-ip-neigh-json.ts'
import { linuxIpNetns } from './linux-ip-netns.ts'
import { linuxIpNetnsJson } from './linux-ip-netns-json.ts'
import { linuxIpRoute } from './linux-ip-route.ts'
import { linuxIpRouteJson } from './linux-ip-route-json.ts'
import { linuxIpRule } from './linux-ip-rule.ts'
import { linuxIpRuleJson } from './linux-ip-rule-json.ts'
import { linuxIptablesList } from './linux-iptables-list.ts'
import { linuxIptablesRules } from './linux-iptables-rules.ts'
import { linuxIptablesSave } from './linux-iptables-save.ts'
import { linuxNetstatRoutes } from './linux-netstat-routes.ts'
import { linuxNft } from './linux-nft.ts'
import { linuxNftJson } from './linux-nft-json.ts'
import { linuxProcNetArp } from './linux-proc-net-arp.ts'
import { linuxProcNetDev } from './linux-proc-net-dev.ts'
import { linuxProcNetRoute } from './linux-proc-net-route.ts'
import { linuxResolvConf } from './linux-resolv-conf.ts'
import { linuxRoute } from './linux-route.ts'
import { linuxSysctl } from './linux-sysctl.ts'
import { lxdList } from './lxd-list.ts'
import { lxdNetworkList } from './lxd-network-list.ts'
import { macosArp } from './macos-arp.ts'
import { macosHardwarePorts } from './macos-hardware-ports.ts'
import { macosIfconfig } from './macos-ifconfig.ts'
import { macosNetstatRoutes } from './macos-netstat-routes.ts'
import { macosRouteGet } from './macos-route-get.ts'
import { macosScutilDns } from './macos-scutil-dns.ts'
import { networkdLease } from './networkd-lease.ts'
import { nmcliDeviceShow } from './nmcli-device-show.ts'
import type { Parser } from './parser.ts'
import { firstLines } from './text-lines.ts'
import { virshDomiflist } from './virsh-domiflist.ts'
import { virshDumpxml } from './virsh-dumpxml.ts'
import { virshList } from './virsh-list.ts'
import { virshNetDhcpLeases } from './virsh-net-dhcp-leases.ts'
import { virshNetDumpxml } from './virsh-net-dumpxml.ts'
import { windowsArp } from './windows-arp.ts'
import { windowsGetDnsclient } from './windows-get-dnsclient.ts'
import { windowsGetDnsclientglobalsetting } from './windows-get-dnsclientglobalsetting.ts'
import { windowsGetDnsclientserveraddress } from './windows-get-dnsclientserveraddress.ts'
import { windowsGetHnsendpoint } from './windows-get-hnsendpoint.ts'
import { windowsGetHnsnetwork } from './windows-get-hnsnetwork.ts'
import { windowsGetNetadapter } from './windows-get-netadapter.ts'
import { windowsGetNetadapterstatistics } from './windows-get-netadapterstatistics.ts'
import { windowsGetNetconnectionprofile } from './windows-get-netconnectionprofile.ts'
import { windowsGetNetfirewallprofile } from './windows-get-netfirewallprofile.ts'
import { windowsGetNetfirewallrule } from './windows-get-netfirewallrule.ts'
import { windowsGetNetipaddress } from './windows-get-netipaddress.ts'
import { windowsGetNetipconfiguration } from './windows-get-netipconfiguration.ts'
import { windowsGetNetipinterface } from './windows-get-netipinterface.ts'
import { windowsGetNetnat } from './windows-get-netnat.ts'
import { windowsGetNetnatstaticmapping } from './windows-get-netnatstaticmapping.ts'
import { windowsGetNetneighbor } from './windows-get-netneighbor.ts'
import { windowsGetNetroute } from './windows-get-netroute.ts'
import { windowsGetNetvirtualization } from './windows-get-netvirtualization.ts'
import { windowsGetVm } from './windows-get-vm.ts'
import { windowsGetVmnetworkadapter } from './windows-get-vmnetworkadapter.ts'
import { windowsGetVmnetworkadapteracl } from './windows-get-vmnetworkadapteracl.ts'
import { windowsGetVmnetworkadapterextendedacl } from './windows-get-vmnetworkadapterextendedacl.ts'
import { windowsGetVmnetworkadaptervlan } from './windows-get-vmnetworkadaptervlan.ts'
import { windowsGetVmsecurity } from './windows-get-vmsecurity.ts'
import { windowsGetVmswitch } from './windows-get-vmswitch.ts'
import { windowsGetVmswitchextension } from './windows-get-vmswitchextension.ts'
import { windowsGetmac } from './windows-getmac.ts'
import { windowsGuestConfiguration } from './windows-guest-configuration.ts'
import { windowsGuestSystem } from './windows-guest-system.ts'
import { windowsIpconfig } from './windows-ipconfig.ts'
import { windowsNetshAddresses } from './windows-netsh-addresses.ts'
import { windowsNetshConfig } from './windows-netsh-config.ts'
import { windowsNetshInterfaceList } from './windows-netsh-interface-list.ts'
import { windowsNetshInterfaces } from './windows-netsh-interfaces.ts'
import { windowsNetshNeighbors } from './windows-netsh-neighbors.ts'
import { windowsNetshPortproxy } from './windows-netsh-portproxy.ts'
import { windowsNetshRoute } from './windows-netsh-route.ts'
import { windowsNetshSubinterfaces } from './windows-netsh-subinterfaces.ts'
import { windowsNetworkAdapterConfiguration } from './windows-network-adapter-configuration.ts'
import { windowsRegQuery } from './windows-reg-query.ts'
import { windowsRoutePrint } from './windows-route-print.ts'
import { windowsSysteminfo } from './windows-systeminfo.ts'
import { windowsVmStarted } from './windows-vm-started.ts'
import { wslConfig } from './wsl-config.ts'
import { wslIpAddress } from './wsl-ip-address.ts'
import { wslIpLink } from './wsl-ip-link.ts'
import { wslIpRoute } from './wsl-ip-route.ts'
import { wslList } from './wsl-list.ts'
import { wslListRunning } from './wsl-list-running.ts'

/** Where a text has the shape of several, the first one is it: the more particular shape comes first. */
const ofText: readonly Parser[] = [
  nmcliDeviceShow,
  windowsGuestConfiguration,
  windowsGuestSystem,
  windowsGetVmnetworkadapter,
  windowsGetVmswitchextension,
  windowsGetVmswitch,
  windowsGetVmsecurity,
  windowsGetVmnetworkadaptervlan,
  windowsVmStarted,
  windowsGetVm,
  windowsGetNetadapterstatistics,
  windowsGetNetadapter,
  windowsGetNetipconfiguration,
  windowsGetHnsnetwork,
  windowsGetHnsendpoint,
  windowsGetNetipaddress,
  // Before the routes of the machine, which look alike.
  windowsGetNetvirtualization,
  windowsGetNetroute,
  windowsGetNetipinterface,
  windowsGetNetneighbor,
  windowsGetNetconnectionprofile,
  windowsGetNetfirewallprofile,
  windowsGetNetfirewallrule,
  windowsGetNetnat,
  windowsGetNetnatstaticmapping,
  windowsGetDnsclientserveraddress,
  windowsGetDnsclient,
  windowsGetDnsclientglobalsetting,
  windowsNetworkAdapterConfiguration,
  windowsRegQuery,
  windowsNetshPortproxy,
  windowsNetshConfig,
  windowsNetshInterfaces,
  windowsGetVmnetworkadapterextendedacl,
  windowsGetVmnetworkadapteracl,
  windowsNetshNeighbors,
  windowsNetshAddresses,
  windowsNetshSubinterfaces,
  windowsNetshInterfaceList,
  windowsNetshRoute,
  wslList,
  wslListRunning,
  wslConfig,
  windowsGetmac,
  windowsSysteminfo,
  windowsArp,
  windowsIpconfig,
  windowsRoutePrint,
  wslIpAddress,
  wslIpLink,
  linuxIpAddress,
  linuxBridgeLink,
  linuxBridgeVlan,
  linuxBridgeFdb,
  linuxIpLink,
  linuxIpBrief,
  dnsmasqLeases,
  virshNetDhcpLeases,
  virshDomiflist,
  virshList,
  linuxIpNeigh,
  linuxIpRule,
  linuxIptablesSave,
  linuxIptablesRules,
  linuxIptablesList,
  brctlShow,
  linuxNft,
  linuxSysctl,
  iscLeases,
  networkdLease,
  virshDumpxml,
  virshNetDumpxml,
  linuxResolvConf,
  linuxArpA,
  macosArp,
  linuxProcNetArp,
  linuxProcNetRoute,
  linuxProcNetDev,
  bsdNeighbourTable,
  linuxArp,
  linuxIfconfig,
  macosIfconfig,
  macosHardwarePorts,
  macosScutilDns,
  macosRouteGet,
  macosNetstatRoutes,
  linuxNetstatRoutes,
  linuxRoute,
  wslIpRoute,
  linuxIpRoute,
  hostsFile,
  linuxIpNetns,
  hostname,
]
const ofJson: readonly Parser[] = [
  linuxIpAddressJson,
  linuxBridgeLinkJson,
  linuxIpLinkJson,
  linuxIpNeighJson,
  linuxIpRouteJson,
  linuxIpRuleJson,
  linuxIpNetnsJson,
  linuxBridgeVlanJson,
  linuxBridgeFdbJson,
  libvirtLeasesJson,
  dockerInspect,
  dockerNetworkInspect,
  lxdList,
  lxdNetworkList,
  linuxNftJson,
]

/** All parsers. */
export const parsers: readonly Parser[] = [...ofText, ...ofJson]

/** The parser whose shape the text has, whatever command printed it. An empty text has none. */
export function recognise(text: string): Parser | undefined {
  return firstLines(text).length === 0 ? undefined : parsers.find((parser) => parser.recognise(text))
}

/** Parsers that answer to a command line; those of this operating system first. */
export function parsersFor(command: string, os?: OperatingSystem): Parser[] {
  const named = parsers.filter((parser) => parser.answersTo(command))
  return [...named.filter((parser) => parser.os === os), ...named.filter((parser) => parser.os !== os)]
}

/**
 * The parser for what a command printed: of those that answer to it, the one whose shape the text has; else, where the
 * text is of another shape (a file with a wrong name), the one that it has. An empty list has no shape.
 */
export function parserOf(command: string, text: string, os?: OperatingSystem): Parser | undefined {
  const named = parsersFor(command, os)
  const [first] = firstLines(text)
  if (first === undefined) return named[0]
  const isJson = /^\s*[[{]/.test(first.text)
  return (
    named.find((parser) => parser.recognise(text)) ??
    recognise(text) ??
    named.find((parser) => ofJson.includes(parser) === isJson) ??
    named[0]
  )
}
