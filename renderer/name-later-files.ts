import type { Plugin } from 'vite'

/**
 * Names in the page, in `<meta name="later-files">`, the scripts and styles that it does not load at first: it fetches them when it has nothing
 * better to do, so that they are there whatever becomes of the network meanwhile.
 */
export function nameLaterFiles(): Plugin {
  return {
    name: 'name-later-files',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const later = Object.keys(bundle)
          .filter((file) => /\.(?:js|css)$/.test(file) && !html.includes(file))
          .toSorted()
        return [{ tag: 'meta', attrs: { name: 'later-files', content: later.join(' ') }, injectTo: 'head' }]
      },
    },
  }
}
