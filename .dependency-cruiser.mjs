// Who may import whom. The folders of shared/ stand in the order in which data goes; each knows only those above it.
// `node scripts/test.ts imports` checks it; scripts/test/import-rule.test.ts proves that planted violations are caught.

/** From top to bottom, the way that one value goes. */
const order = [
  'text',
  'net',
  'recording',
  'facts',
  'parse',
  'inventory',
  'traffic',
  'redaction',
  'topology',
  'reach',
  'findings',
  'compare',
  'diagram',
  'contract',
]

/** The only packages that the pure core stands on: they touch no machine, no clock and no screen. */
const pure = ['zod', 'ipaddr\\.js', 'fflate']

/** Tests, and what only tests use (x.test-support.ts), read recordings from disk; what they test may not. */
const test = '\\.test(-support)?\\.tsx?$'

const shared = order.map((folder, index) => ({
  name: `shared-${folder}-imports-only-what-stands-above`,
  comment: `shared/${folder} may import only ${order.slice(0, index).join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^shared/${folder}/`, pathNot: test },
  to: {
    path: '^(shared|electron|renderer|scripts|tests)/',
    pathNot: `^shared/(${order.slice(0, index + 1).join('|')})/`,
  },
}))

export default {
  forbidden: [
    ...shared,
    {
      name: 'shared-has-only-the-known-folders',
      comment: 'a new folder of shared/ needs its place in the order first (.dependency-cruiser.mjs)',
      severity: 'error',
      from: {},
      to: { path: '^shared/', pathNot: `^shared/(${order.join('|')})/` },
    },
    {
      name: 'shared-is-pure',
      comment: 'no I/O in shared/: no builtin of Node',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-stands-on-pure-packages',
      comment: `of packages, shared/ may import only ${pure.join(', ')}`,
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { path: 'node_modules/', pathNot: `node_modules/(${pure.join('|')})/` },
    },
    {
      name: 'electron-imports-shared-and-itself',
      severity: 'error',
      from: { path: '^electron/', pathNot: test },
      to: { path: '^(renderer|scripts|tests)/' },
    },
    {
      name: 'renderer-imports-shared-and-itself',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { path: '^(electron|scripts|tests)/' },
    },
    {
      name: 'renderer-runs-in-a-browser',
      comment: 'no builtin of Node and nothing of Electron: the window is the same in a browser',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-does-without-electron',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { path: 'node_modules/(electron|execa|commander|open|@resvg/resvg-js)/' },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc', // dependency-cruiser 17 reads TypeScript below 7 only
    tsPreCompilationDeps: true, // a type import is an import
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|assets)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
