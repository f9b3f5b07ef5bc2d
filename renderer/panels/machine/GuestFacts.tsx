import { formWord, type GuestNature, managerWord } from '../../../shared/inventory/guest-nature.ts'
import type { Machine } from '../../../shared/inventory/inventory.ts'
import { WSL_NETWORK } from '../../../shared/inventory/wsl-network-words.ts'
import { Fact } from '../Fact.tsx'

/** What a guest is, as the program that runs it tells, and which of the host's ports lead to it. */
export function GuestFacts({ machine: { guest, settings } }: { machine: Machine }) {
  const distributions = settings.filter(({ key }) => guest?.value.manager === 'wsl' && key.startsWith('WSL 2: '))
  const mode = settings.find(({ key }) => guest?.value.manager === 'wsl' && key === WSL_NETWORK)
  const published = settings.filter(({ key }) => key.startsWith('Published port: '))
  return (
    <>
      {guest && (
        <Fact name="kind" sources={guest.sources}>
          {natureWords(guest.value)}
        </Fact>
      )}
      {distributions.map(({ key, value, sources }) => (
        <Fact key={key} name="distribution" sources={sources}>
          {`${key.replace('WSL 2: ', '')}: ${value}`}
        </Fact>
      ))}
      {mode && (
        <Fact name="network mode" sources={mode.sources}>
          {mode.value}
        </Fact>
      )}
      {published.map(({ key, value, sources }) => (
        <Fact key={key + value} name="published port" sources={sources}>
          {`${key.replace('Published port: ', '')}: ${value}`}
        </Fact>
      ))}
    </>
  )
}

function natureWords({ form, manager, without }: GuestNature): string {
  const what = `${formWord(form)}${manager === undefined ? '' : ` of ${managerWord(manager)}`}`
  if (without === undefined) return what
  if (without.how === 'none') return `${what}, without a network`
  if (without.how === 'mirrored') return `${what}, with this machine’s own addresses`
  return `${what}; ${without.by} translates for it`
}
