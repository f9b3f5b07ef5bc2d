import { expect, onTestFinished } from 'vitest'
import type { Credential } from '../../shared/contract/guest-asking.ts'
import { sampleRecording } from '../support/sample-inventory.ts'
import { standInProgram } from '../support/stand-in-program.ts'
import { details, nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { serveLive } from './harness/serve-live.ts'

const ADDRESS = [
  {
    ifindex: 2,
    ifname: 'eth0',
    flags: ['BROADCAST', 'UP', 'LOWER_UP'],
    link_type: 'ether',
    address: '00:15:5d:00:e5:02',
    addr_info: [{ family: 'inet', local: '192.168.41.102', prefixlen: 28, scope: 'global' }],
  },
]
const ROUTE = [{ dst: 'default', gateway: '192.168.41.97', dev: 'eth0', flags: [] }]
const VM = '5f1c0b0e-93a7-4f5b-9d0e-0a4b6f1c2d3e'
const PASSWORD = 'typed "once" 7f3a'
const section = (command: string, rows: object[]) => `#run ${command}\n${JSON.stringify(rows)}\n\n#exit 0\n`

test('a guest is asked itself: what would be run is shown, a refusal says what to do, what it told is observed, and an agreement can be taken back', async ({
  open,
  skip,
}) => {
  const ssh = standInProgram({ skip }, 'ssh')
  ssh.answer({
    exitCode: 255,
    stderr: 'No ED25519 host key is known for 192.168.41.102 and you have requested strict checking.\n',
  })
  const sample = sampleRecording('boot-2', { lan: false })
  const vms = JSON.stringify({ items: [{ Id: VM, Name: 'primary', State: 'Running' }] })
  const [host, ...others] = sample.machines
  if (host === undefined) throw new Error('the sample has a host')
  const list = { id: 'host/get-vm.json', command: 'Get-VM', text: vms, exitCode: 0 }
  const recording = { ...sample, machines: [{ ...host, outputs: [...host.outputs, list] }, ...others] }
  const accounts: Credential[] = []
  const running = await serveLive({
    collect: async () => recording,
    askDirect: async (_, account) => {
      accounts.push(account)
      return { kind: 'failed', code: 'wrong-credential', sentence: 'The guest does not accept this user and password.' }
    },
  })
  onTestFinished(() => running.stop())
  const page = await open(running)
  await diagramShows(page)

  await nodeOf(page, /^primary, guest/).click()
  await details(page).getByText('inferred from others').waitFor()
  await details(page).getByRole('button', { name: 'Ask this guest itself' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ask primary itself' })
  await dialog.getByText(/-- 192\.168\.41\.102 'sh -s'$/).waitFor()
  await dialog.getByText('ip -j -d route show table all').waitFor()
  expect(await barriers(page, '[role="dialog"]')).toEqual([])
  // By keys alone: the user's name has the focus.
  await page.keyboard.type('$(id)')
  await dialog.getByText(/no user name that SSH can be given/).waitFor()
  expect(await dialog.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).toBe(true)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('alice')
  await dialog.getByText(/-- alice@192\.168\.41\.102 'sh -s'$/).waitFor()
  expect(ssh.calls()).toEqual([])
  await page.keyboard.press('Enter')
  await dialog
    .getByRole('alert')
    .getByText(/not yet connected to 192\.168\.41\.102/)
    .waitFor()
  await dialog.getByRole('alert').getByText('ssh alice@192.168.41.102', { exact: true }).waitFor()

  ssh.answer({
    stdout: `${section('ip -j -d address show', ADDRESS)}${section('ip -j -d route show table all', ROUTE)}#end\n`,
  })
  await dialog.getByRole('radio', { name: 'Always for this guest' }).check()
  await dialog.getByRole('button', { name: 'Ask again' }).click()
  await dialog.getByText('primary told 1 address and 1 route.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await details(page)
    .getByText(/^observed: .* by SSH at /)
    .waitFor()
  await page.getByRole('tab', { name: 'Routes' }).click()
  await details(page).getByText('192.168.41.97').first().waitFor()

  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Forget: primary, SSH to alice@192.168.41.102' }).click()
  await settings.getByText(/^None: before a guest is asked/).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: 'Overview' }).click()
  await details(page).getByRole('button', { name: 'Forget what it told' }).click()
  await details(page).getByText('inferred from others').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('ask a guest')
  await page.getByRole('option', { name: /^Ask a guest itself/ }).click()
  await dialog.waitFor()

  // A password serves one question: the field is empty then, and nothing in the page or its storage has it.
  await dialog.getByRole('radio', { name: 'PowerShell Direct' }).check()
  await dialog.getByText(`Invoke-Command -VMId ${VM}`).waitFor()
  await dialog.getByLabel('User in the guest').fill('Administrator')
  await dialog.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('The guest does not accept this user and password.').waitFor()
  expect(accounts).toEqual([{ user: 'Administrator', password: PASSWORD }])
  expect(await dialog.getByLabel('Password').inputValue()).toBe('')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  expect([await page.content(), kept].filter((text) => text.includes('7f3a'))).toEqual([])
})
