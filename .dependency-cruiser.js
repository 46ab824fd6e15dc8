import { electronImporters, importRules } from './import-rules.js'

/** A folder or file of the table as a regular expression over paths; `*` stands for one folder name. */
const toPattern = (path) =>
  `^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}${path.includes('.ts') ? '$' : '/'}`
/** A package of the table as a regular expression over resolved paths. */
const toPackagePattern = (name) => `(^|/)node_modules/(@types/)?${name.replaceAll('*', '[^/]+')}/`

/** The folders below `from` that have a rule of their own: the general rule leaves them out. */
const nestedRules = (rule) =>
  importRules
    .filter((other) => other !== rule && other.from.startsWith(`${rule.from}/`))
    .map((other) => toPattern(other.from))

/** Tests, and what only tests use: both may look over the wall, and the product must not look at them. */
const tests =
  '(\\.test\\.tsx?|-fixtures\\.ts|-for-tests\\.ts|-fakes\\.ts|/testing/[^/]+\\.ts|connector-contract\\.ts|dsconsole-process\\.ts)$'
/** The composition root and Electron's entries stand directly in electron/ and may know every part. */
const roomRules = importRules.map((rule) => ({
  name: `room: ${rule.from}`,
  severity: 'error',
  from: { path: toPattern(rule.from), pathNot: [tests, ...nestedRules(rule)] },
  to: {
    pathNot: [
      // A wildcard folder may import itself but not its siblings: `$1` is the captured name.
      toPattern(rule.from).replace('[^/]+', '$1'),
      ...rule.only.map(toPattern),
      ...rule.packages.filter((name) => name !== 'node:*').map(toPackagePattern),
      ...(rule.from === 'renderer' ? ['^renderer/'] : []),
    ],
    ...(rule.packages.includes('node:*') ? { dependencyTypesNot: ['core'] } : {}),
  },
}))

const withCapture = roomRules.map((rule) =>
  rule.from.path.includes('[^/]+')
    ? { ...rule, from: { ...rule.from, path: rule.from.path.replace('[^/]+', '([^/]+)') } }
    : rule,
)

export default {
  forbidden: [
    ...withCapture,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'electron-only-at-the-edge',
      severity: 'error',
      from: { pathNot: [...electronImporters.map(toPattern), '^e2e/'] },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'only-database-imports-sqlite3',
      severity: 'error',
      from: { pathNot: ['^electron/database/database\\.ts$'] },
      to: { path: '(^|/)node_modules/sqlite3/' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: [tests] },
      to: { path: ['^e2e/', tests] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: [tests] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['node_modules/(electron|@types)/'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'electron/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
