import type { Fact } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Machine } from './inventory.ts'

/**
 * Hyper-V lets several machines have one name ("New Virtual Machine") and tells them apart by their ids alone: from the second on
 * they are called `name (2)`, in the order of their ids. Where all names differ, nothing changes.
 */
export function vmsApart(read: readonly ReadMachine[]): ReadMachine[] {
  return read.map((machine) => {
    const names = namesOf(machine)
    if (names.size === 0) return machine
    const outputs = machine.outputs.map((output) => ({
      ...output,
      facts: output.facts.map((fact) => named(fact, names)),
    }))
    return { ...machine, outputs }
  })
}

/** Says of guests that share a name with another one how commands tell them apart. */
export function remarkSameNames(machines: readonly Machine[], read: readonly ReadMachine[]): void {
  const ids = new Map(read.flatMap((one) => [...namesOf(one)]).map(([id, name]) => [name, id]))
  for (const machine of machines) {
    const id = machine.kind === 'guest' ? ids.get(machine.name.value) : undefined
    if (id === undefined) continue
    const sentence = `Hyper-V has several machines of this name, and a command that names it means all of them: Get-VM -Id ${id} means this one.`
    machine.remarks.push({ code: 'same-name', severity: 'info', sentence, sources: machine.name.sources })
  }
}

/** New names by id, for machines whose name another one has as well. */
function namesOf({ outputs }: ReadMachine): ReadonlyMap<string, string> {
  const byName = new Map<string, Map<string, string>>()
  for (const fact of outputs.flatMap(({ facts }) => facts)) {
    const [id, name] = [idOf(fact), nameOf(fact)]
    if (id === undefined || name === undefined) continue
    const known = byName.get(name.toLowerCase()) ?? new Map<string, string>()
    byName.set(name.toLowerCase(), known.set(id, name))
  }
  const twice = [...byName.values()].filter(({ size }) => size > 1)
  return new Map(
    twice.flatMap((ids) =>
      [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, name], at) => [id, numbered(name, at, byName)] as const),
    ),
  )
}

function numbered(name: string, at: number, taken: ReadonlyMap<string, unknown>): string {
  if (at === 0) return name
  let number = at + 1
  while (taken.has(`${name} (${number})`.toLowerCase())) number += 10
  return `${name} (${number})`
}

function nameOf(fact: Fact): string | undefined {
  if (fact.kind === 'vm') return fact.name
  return 'vmName' in fact && fact.kind !== 'network-virtualization' ? fact.vmName : undefined
}

/** Adapters are `Microsoft:<VM>\<adapter>`. */
function idOf(fact: Fact): string | undefined {
  if (fact.kind === 'vm') return fact.id?.toLowerCase()
  if (fact.kind === 'vm-security') return fact.vmId
  const adapter = fact.kind === 'virtual-adapter' ? fact.id : 'adapterId' in fact ? fact.adapterId : undefined
  return /^Microsoft:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\\/i.exec(adapter ?? '')?.[1]?.toLowerCase()
}

function named(fact: Fact, names: ReadonlyMap<string, string>): Fact {
  const name = names.get(idOf(fact) ?? '')
  if (name === undefined) return fact
  if (fact.kind === 'vm') return { ...fact, name }
  return 'vmName' in fact ? { ...fact, vmName: name } : fact
}
