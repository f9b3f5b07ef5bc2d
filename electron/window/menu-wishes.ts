/** What the menu bar asks the page to do: ids of the page's own actions, which have the keys, too. They reach it as the DOM event `switchyard:menu`. */
export const menuWishes = [
  'save.recording',
  'save.report',
  'export.svg',
  'export.png-fine',
  'settings',
  'palette',
  'page.topology',
  'page.matrix',
  'page.findings',
  'page.compare',
  'theme.system',
  'theme.light',
  'theme.dark',
  'theme.contrast',
  'help',
  'keys',
  'lesson.start',
] as const
export type MenuWish = (typeof menuWishes)[number]
