import type { Recording } from '../../../shared/recording/recording.ts'
import type { LiveSource } from '../live-source.ts'
import { askDirect, directRunner } from './ask-direct.ts'
import { createWindowsCollector, type WindowsCollectorOptions } from './collect-windows.ts'
import { collectedOnWindows } from './collected-on-windows.ts'
import { windowsPowershell } from './powershell.ts'
import { watchAddresses } from './watch-addresses.ts'

/** A Windows machine, live: PowerShell runs for as long as somebody watches. */
export function windowsSource(options: Omit<WindowsCollectorOptions, 'onMore' | 'onChange'> = {}): LiveSource {
  let hint = () => {}
  const collector = createWindowsCollector({ ...options, onMore: () => hint(), onChange: () => hint() })
  return {
    collect: (look) => collector.collect(look),
    collected: collectedOnWindows(),
    expire: () => collector.expire('all'),
    askDirect: (way, credential, asking) =>
      askDirect(way, credential, { ...asking, runner: directRunner(options.program ?? windowsPowershell()) }),
    watch: (onChange) => {
      hint = onChange
      const end = watchAddresses(() => {
        collector.expire('changing')
        onChange()
      })
      return () => {
        end()
        hint = () => {}
        collector.close()
      }
    },
  }
}

/** One whole look at a Windows machine; PowerShell is ended with it. */
export async function collectWindowsOnce(options: WindowsCollectorOptions = {}): Promise<Recording> {
  const collector = createWindowsCollector(options)
  try {
    return await collector.collect({ whole: true })
  } finally {
    collector.close()
  }
}
