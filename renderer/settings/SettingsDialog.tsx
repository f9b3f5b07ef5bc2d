import { themes } from '../app/actions/themes.ts'
import { Dialog } from '../controls/Dialog.tsx'
import { useSettings, useStation, useView, useWindowStores } from '../state/window-stores.tsx'
import { collectChoices } from './collect-choices.ts'
import { GuestAgreements } from './GuestAgreements.tsx'
import { refreshChoices } from './refresh-choices.ts'
import styles from './SettingsDialog.module.css'

/** Everything that can be set; each counts at once, and on the next visit. */
export function SettingsDialog() {
  const { settings } = useWindowStores()
  return (
    <Dialog title="Settings" onClose={() => settings.getState().show(false)}>
      <div className={styles.settings}>
        <Looks />
        <Sharing />
        <Collecting />
        <GuestAgreements />
      </div>
    </Dialog>
  )
}

function Looks() {
  const { view } = useWindowStores()
  const chosen = useView(({ theme }) => theme)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>Theme</legend>
      <div className={styles.row}>
        {themes.map(({ theme, name }) => (
          <label key={theme} className={styles.choice}>
            <input
              type="radio"
              name="theme"
              checked={theme === chosen}
              onChange={() => view.getState().setTheme(theme)}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Sharing() {
  const { settings } = useWindowStores()
  const hide = useSettings(({ hideAddresses }) => hideAddresses)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>Sharing the screen</legend>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={hide}
          onChange={({ target }) => settings.getState().change({ hideAddresses: target.checked })}
        />
        Hide addresses and MACs
      </label>
      <p className={styles.note}>
        Each is replaced by another one, the same everywhere: in the picture, in raw outputs, in what is copied,
        exported and saved. What kind of address it is, its number within its network and a card’s maker stay. Names
        stay, too.
      </p>
    </fieldset>
  )
}

function Collecting() {
  const { settings } = useWindowStores()
  const interval = useSettings((state) => state.interval)
  const without = useSettings((state) => state.without)
  const live = useStation(({ state }) => state?.source.kind === 'live')
  const change = settings.getState().change
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>This machine, live</legend>
      {!live && <p className={styles.note}>It is not on show now: this counts as soon as it is.</p>}
      <label className={styles.row}>
        Look at it
        <select
          className={styles.select}
          value={interval ?? 'asked'}
          onChange={({ target }) => change({ interval: target.value === 'asked' ? null : Number(target.value) })}
        >
          {refreshChoices.map(({ interval: each, name }) => (
            <option key={name} value={each ?? 'asked'}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.note}>What is asked beside interfaces, addresses and routes:</p>
      {collectChoices.map(({ group, name, missing }) => (
        <label key={group} className={styles.choice}>
          <input
            type="checkbox"
            checked={!without.includes(group)}
            onChange={({ target }) =>
              change({ without: target.checked ? without.filter((one) => one !== group) : [...without, group] })
            }
          />
          <span>
            {name} <span className={styles.note}>{missing}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
