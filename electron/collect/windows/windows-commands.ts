import { getDnsClient } from './commands/get-dns-client.ts'
import { getDnsClientGlobalSetting } from './commands/get-dns-client-global-setting.ts'
import { getDnsClientServerAddress } from './commands/get-dns-client-server-address.ts'
import { getGuestNetworkAdapterConfiguration } from './commands/get-guest-network-adapter-configuration.ts'
import { getHnsEndpoint } from './commands/get-hns-endpoint.ts'
import { getHnsNetwork } from './commands/get-hns-network.ts'
import { getKvpExchangeComponent } from './commands/get-kvp-exchange-component.ts'
import { getNetAdapter } from './commands/get-net-adapter.ts'
import { getNetAdapterStatistics } from './commands/get-net-adapter-statistics.ts'
import { getNetConnectionProfile } from './commands/get-net-connection-profile.ts'
import { getNetFirewallProfile } from './commands/get-net-firewall-profile.ts'
import { getNetFirewallRule } from './commands/get-net-firewall-rule.ts'
import { getNetIpAddress } from './commands/get-net-ip-address.ts'
import { getNetIpInterface } from './commands/get-net-ip-interface.ts'
import { getNetNat } from './commands/get-net-nat.ts'
import { getNetNatStaticMapping } from './commands/get-net-nat-static-mapping.ts'
import { getNetNeighbor } from './commands/get-net-neighbor.ts'
import { getNetRoute } from './commands/get-net-route.ts'
import { getNetRoutePersistent } from './commands/get-net-route-persistent.ts'
import { getNetVirtualizationCustomerRoute } from './commands/get-net-virtualization-customer-route.ts'
import { getNetVirtualizationLookupRecord } from './commands/get-net-virtualization-lookup-record.ts'
import { getNetVirtualizationProviderAddress } from './commands/get-net-virtualization-provider-address.ts'
import { getNetworkAdapterConfiguration } from './commands/get-network-adapter-configuration.ts'
import { getVm } from './commands/get-vm.ts'
import { getVmNetworkAdapter } from './commands/get-vm-network-adapter.ts'
import { getVmNetworkAdapterAcl } from './commands/get-vm-network-adapter-acl.ts'
import { getVmNetworkAdapterExtendedAcl } from './commands/get-vm-network-adapter-extended-acl.ts'
import { getVmNetworkAdapterVlan } from './commands/get-vm-network-adapter-vlan.ts'
import { getVmSecurity } from './commands/get-vm-security.ts'
import { getVmSwitch } from './commands/get-vm-switch.ts'
import { getVmSwitchExtension } from './commands/get-vm-switch-extension.ts'
import { getVmUptime } from './commands/get-vm-uptime.ts'
import { hostsIcs } from './commands/hosts-ics.ts'
import { netshInterfacePortproxy } from './commands/netsh-interface-portproxy.ts'
import { regQueryDnsClient } from './commands/reg-query-dns-client.ts'
import { regQueryNetbt } from './commands/reg-query-netbt.ts'
import { windows } from './commands/windows.ts'
import { wslConfig } from './commands/wsl-config.ts'
import { wslList } from './commands/wsl-list.ts'
import { wslListRunning } from './commands/wsl-list-running.ts'
import type { WindowsCommand } from './define-command.ts'

/** Everything that Windows is asked, in the order in which it is asked: what the picture begins with comes first. */
export const windowsCommands: readonly WindowsCommand[] = [
  windows,
  getNetAdapter,
  getNetIpAddress,
  getVm,
  getVmSwitch,
  getVmNetworkAdapter,
  getGuestNetworkAdapterConfiguration,
  getNetRoute,
  getNetNeighbor,
  getNetAdapterStatistics,
  getNetIpInterface,
  getNetConnectionProfile,
  getDnsClientServerAddress,
  getNetworkAdapterConfiguration,
  getVmNetworkAdapterVlan,
  getVmNetworkAdapterAcl,
  getVmNetworkAdapterExtendedAcl,
  getNetNat,
  getNetNatStaticMapping,
  getHnsNetwork,
  getHnsEndpoint,
  hostsIcs,
  netshInterfacePortproxy,
  wslList,
  wslListRunning,
  wslConfig,
  getNetFirewallProfile,
  getVmSwitchExtension,
  getVmSecurity,
  getVmUptime,
  getKvpExchangeComponent,
  getDnsClient,
  getDnsClientGlobalSetting,
  getNetRoutePersistent,
  regQueryDnsClient,
  regQueryNetbt,
  getNetVirtualizationProviderAddress,
  getNetVirtualizationLookupRecord,
  getNetVirtualizationCustomerRoute,
  getNetFirewallRule,
]
