import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetfirewallprofile } from './windows-get-netfirewallprofile.ts'

const parse = (text: string) => windowsGetNetfirewallprofile.parse(text, { command: 'Get-NetFirewallProfile' })

test('the list that PowerShell prints by itself', () => {
  const text = `
Name                            : Domain
Enabled                         : True
DefaultInboundAction            : NotConfigured
DefaultOutboundAction           : NotConfigured
AllowInboundRules               : NotConfigured
LogFileName                     : %systemroot%\\system32\\LogFiles\\Firewall\\pfirewall.log

Name                            : Public
Enabled                         : False
DefaultInboundAction            : Block
DefaultOutboundAction           : Allow
`
  expect(recognise(text)).toBe(windowsGetNetfirewallprofile)
  expect(parse(text)).toMatchObject({
    facts: [
      { name: 'Domain', enabled: true, defaultInbound: 'notConfigured', defaultOutbound: 'notConfigured', line: 2 },
      { name: 'Public', enabled: false, defaultInbound: 'block', defaultOutbound: 'allow' },
    ],
    unread: [],
  })
})

test('numbers in the place of words; a profile that is none of Windows’ is not understood', () => {
  const text =
    '[{"Name":"Private","Enabled":1,"DefaultInboundAction":4,"DefaultOutboundAction":2},{"Name":"Home","DefaultInboundAction":4}]'
  expect(parse(text)).toMatchObject({
    facts: [{ name: 'Private', enabled: true, defaultInbound: 'block', defaultOutbound: 'allow' }],
    unread: [{ line: 1 }],
  })
})
