import { CircleHelp, Keyboard, RefreshCw, Search, SquareArrowLeft, SquareArrowRight } from 'lucide-react'
import type { Action } from './action.ts'
import { focusRegionBy } from './regions.ts'
import { themes } from './themes.ts'

/** What is done with the window as a whole. */
export const generalActions: readonly Action[] = [
  {
    id: 'palette',
    name: 'Search: every action, machine and address',
    group: 'The window',
    icon: Search,
    keys: ['Ctrl+K'],
    words: 'command palette find go to',
    run: ({ stores }) => stores.work.getState().showPalette(!stores.work.getState().palette),
  },
  {
    id: 'look.again',
    name: 'Look at this machine again, now',
    group: 'The window',
    icon: RefreshCw,
    keys: ['R'],
    words: 'refresh reload update',
    can: ({ stores }) => stores.station.getState().state?.source.kind === 'live',
    run: ({ acts }) => acts.refresh(),
  },
  ...themes.map(
    ({ theme, name, icon }): Action => ({
      id: `theme.${theme}`,
      name: `Theme: ${name.toLowerCase()}`,
      group: 'The window',
      icon,
      words: 'colours appearance mode',
      can: ({ stores }) => stores.view.getState().theme !== theme,
      run: ({ stores }) => stores.view.getState().setTheme(theme),
    }),
  ),
  {
    id: 'region.next',
    name: 'To the next part of the window: bar, outline, page, panel, status',
    group: 'The window',
    icon: SquareArrowRight,
    keys: ['F6'],
    words: 'focus region',
    whileTyping: true,
    run: () => focusRegionBy(1),
  },
  {
    id: 'region.before',
    name: 'To the part of the window before',
    group: 'The window',
    icon: SquareArrowLeft,
    keys: ['Shift+F6'],
    words: 'focus region',
    whileTyping: true,
    run: () => focusRegionBy(-1),
  },
  {
    id: 'help',
    name: 'Help: what the words and signs mean',
    group: 'The window',
    icon: CircleHelp,
    keys: ['F1'],
    words: 'glossary explain terms legend manual',
    whileTyping: true,
    run: ({ stores }) => stores.work.getState().showHelp({}),
  },
  {
    id: 'keys',
    name: 'Every key',
    group: 'The window',
    icon: Keyboard,
    keys: ['?'],
    words: 'keyboard shortcuts help',
    run: ({ stores }) => stores.work.getState().showKeyList(true),
  },
]
