import { formWord, type GuestNature, managerWord } from '../../../shared/inventory/guest-nature.ts'
import type { Machine } from '../../../shared/inventory/inventory.ts'
import { Fact } from '../Fact.tsx'

/** What a guest is, as the program that runs it tells, and which of the host's ports lead to it. */
export function GuestFacts({ machine: { guest, settings } }: { machine: Machine }) {
  const distributions = settings.filter(({ key }) => guest?.value.manager === 'wsl' && key.startsWith('WSL 2: '))
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
  return without.how === 'none' ? `${what}, without a network` : `${what}; ${without.by} translates for it`
}
