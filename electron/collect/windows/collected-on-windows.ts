import type { CollectedPart } from '../../../shared/contract/contract.ts'
import { windowsCommands } from './windows-commands.ts'

/** What is run to look at a Windows machine, in the words that a person would type. Nothing of it changes anything. */
export function collectedOnWindows(): CollectedPart[] {
  const commands = windowsCommands.map(({ command, reads }) => ({ command, reads }))
  return [
    {
      where: 'On this machine, asked of Windows PowerShell',
      commands: [
        ...commands,
        { command: 'hostname', reads: 'its name' },
        {
          command: 'Register-CimIndicationEvent -Namespace root/virtualization/v2',
          reads: 'when a machine or a switch of Hyper-V’s changes',
        },
      ],
    },
  ]
}
