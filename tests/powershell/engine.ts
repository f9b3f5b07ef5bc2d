import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { TestContext } from 'vitest'
import { type PowershellProgram, windowsPowershell } from '../../electron/collect/windows/powershell.ts'
import { buildHost } from './build-host.ts'

/** For tests with PowerShell in them, which takes a second to begin, and on a busy machine many: nothing waits for it to pass. */
export const PATIENT = { timeout: 180_000 }

/** What a stood-in command answers: rows, or a program its lines; or an error. */
export type StoodIn = readonly (object | string)[] | { error: { id: string; category: string; message: string } }

/** A Windows machine for tests: by command line, what each answers. What is not named answers nothing. */
export type Scenario = Readonly<Record<string, StoodIn>>

export interface StoodInMachine {
  program: PowershellProgram
  /** The machine is another from now on. */
  change: (scenario: Scenario) => void
}

export interface MachineOptions {
  /** The module Hyper-V is not installed. */
  withoutHyperV?: boolean
  /** The commands for containers’ networks: Windows’ own unless named, the gallery’s module, or none. */
  hns?: 'gallery' | 'none'
  languageMode?: 'ConstrainedLanguage'
  /** What stands in `hosts.ics`; no Windows has another for a test. */
  hostsIcs?: string
}

/** PowerShell with stand-in modules, or the reason why there is none here: real powershell.exe on Windows, else its engine. */
export async function standIn(
  ctx: TestContext,
  scenario: Scenario,
  options: MachineOptions = {},
): Promise<StoodInMachine> {
  const engine = await enginePrograms()
  if ('reason' in engine) return ctx.skip(engine.reason)
  if (process.platform === 'win32' && options.hns !== undefined)
    ctx.skip('skipped: Windows has its own commands for containers’ networks')
  if (process.platform === 'win32' && options.languageMode !== undefined)
    ctx.skip('skipped: only a policy of the machine restricts the language of powershell.exe')
  const { folder, ...machine } = stoodIn(engine.program, scenario, options)
  ctx.onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return machine
}

/** A PowerShell whose modules answer from a scenario, which is kept in a folder of its own. */
export function stoodIn(
  program: PowershellProgram,
  scenario: Scenario,
  options: MachineOptions = {},
): StoodInMachine & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-powershell-'))
  const file = join(folder, 'scenario.json')
  // A file of its user's, where the scenario has one.
  const wslConfig = join(folder, '.wslconfig')
  const change = (commands: Scenario) => {
    const lines = commands['.wslconfig']
    if (Array.isArray(lines)) writeFileSync(wslConfig, lines.join('\r\n'))
    else rmSync(wslConfig, { force: true })
    writeFileSync(file, JSON.stringify({ commands }))
  }
  change(scenario)
  const system = join(folder, 'System32', 'drivers', 'etc')
  if (options.hostsIcs !== undefined) {
    mkdirSync(system, { recursive: true })
    writeFileSync(join(system, 'hosts.ics'), options.hostsIcs)
  }
  const hns = { builtIn: ['hns'], gallery: ['hns-gallery'], none: [] }[options.hns ?? 'builtIn']
  const modules = ['windows', ...(options.withoutHyperV === true ? [] : ['hyper-v']), ...hns]
  const env = {
    SWITCHYARD_SCENARIO: file,
    PSModulePath: modules.map((one) => join(import.meta.dirname, 'modules', one)).join(delimiter),
    PSModuleAnalysisCachePath: devNull,
    ...(process.platform === 'win32' ? {} : { SystemRoot: folder, UserProfile: folder }),
    ...(options.languageMode === undefined ? {} : { SWITCHYARD_LANGUAGE_MODE: options.languageMode }),
  }
  return { program: { ...program, env }, change, folder }
}

let engine: Promise<{ program: PowershellProgram } | { reason: string }> | undefined

/** PowerShell, or why there is none here. */
export function enginePrograms(): Promise<{ program: PowershellProgram } | { reason: string }> {
  engine ??=
    process.platform === 'win32'
      ? Promise.resolve({ program: windowsPowershell() })
      : buildHost().then((built) => ('reason' in built ? built : { program: { file: 'dotnet', args: [built.dll] } }))
  return engine
}
