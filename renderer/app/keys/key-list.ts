/** Keys that do the same (`one of`), each pressed together with those before the `+`. */
export interface KeyRow {
  keys: readonly string[]
  does: string
}

/** Every key of the window, as the key list shows them. What stands here works, and tests/e2e/keys.test.ts tries it. */
export const keyList: readonly { title: string; rows: readonly KeyRow[] }[] = [
  {
    title: 'The picture',
    rows: [
      { keys: ['↑', '↓', '←', '→'], does: 'Walk from one node to the next' },
      { keys: ['Enter', 'Space'], does: 'Open the node that has the focus' },
      { keys: ['Esc'], does: 'Close what is open: the question, then the side panel' },
      { keys: ['Alt + arrow'], does: 'Move the node' },
      { keys: ['+', '−'], does: 'Zoom in, zoom out' },
      { keys: ['0'], does: 'Zoom to 100 %' },
      { keys: ['F'], does: 'Fit the picture into the window' },
    ],
  },
  {
    title: 'Who can reach whom',
    rows: [
      { keys: ['/', 'Ctrl + K'], does: 'Ask: from whom, to whom' },
      { keys: ['X'], does: 'Swap From and To' },
      { keys: ['A'], does: 'Ask from the node that has the focus: walk on, Enter asks, Esc leaves it' },
    ],
  },
  {
    title: 'The window',
    rows: [
      { keys: ['T'], does: 'Topology' },
      { keys: ['M'], does: 'Matrix' },
      { keys: ['[', ']'], does: 'The moment before, the moment after' },
      { keys: ['R'], does: 'Look at this machine again, now' },
      { keys: ['Ctrl + O'], does: 'Open a recording' },
      { keys: ['Ctrl + S'], does: 'Save what is shown as a recording' },
      { keys: ['Ctrl + E'], does: 'Export the picture as SVG' },
      { keys: ['Ctrl + Z'], does: 'Undo: a move, or what was supposed' },
      { keys: ['?'], does: 'This list' },
    ],
  },
]
