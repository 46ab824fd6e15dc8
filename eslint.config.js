import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import { importRules } from './import-rules.js'

/** Every room that a folder's rule does not name is refused while typing; dependency-cruiser proves the whole graph. */
const rooms = [
  'electron/connectors/network',
  'electron/connectors/ldap',
  'electron/connectors/active-directory',
  'electron/connectors/imap',
  'electron/connectors/http',
  'electron/connectors/mdaemon',
  'electron/connectors/kerio-connect',
  'electron/connectors/icewarp',
  'electron/connectors/application-integration',
  'electron/connectors/sample',
  'electron/sync',
  'electron/database',
  'electron/archives',
  'electron/settings',
  'electron/secrets',
  'electron/logging',
  'electron/security',
  'electron/updates',
  'electron/windows',
  'electron/services',
  'electron/ipc',
  'electron/hosts',
  'renderer',
  'e2e',
]

const outside = (rule) =>
  rooms.filter(
    (room) =>
      !`${rule.from}/`.startsWith(`${room}/`) &&
      !room.startsWith(rule.from.replace('/*', '')) &&
      !rule.only.some((allowed) => room.startsWith(allowed) || allowed === room),
  )

/** `../database/x.ts` and `../../electron/database/x.ts` alike: the first folders of the room's path are optional. */
const intoRoom = (room) => {
  const folders = room.split('/')
  const optional = folders.slice(0, -1).map((folder) => `(${folder}/)?`)
  return `^(\\.\\./)+${optional.join('')}${folders.at(-1)}/`
}

const forbiddenImports = (rule) => [
  ...outside(rule).map((room) => ({
    regex: intoRoom(room),
    message: `${rule.from} may not import ${room} (import-rules.js).`,
  })),
  ...(rule.packages.includes('electron')
    ? []
    : [{ regex: '^electron(/|$)', message: 'Only the Electron adapters import electron.' }]),
  ...(rule.packages.includes('node:*') ? [] : [{ regex: '^node:', message: `${rule.from} may not use Node.` }]),
]

/** The last configuration that fits a file wins, so the deeper folders come later. */
const importRuleConfigs = [...importRules]
  .sort((one, other) => one.from.split('/').length - other.from.split('/').length)
  .map((rule) => ({
    files: [`${rule.from}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'electron/connectors/connector-contract.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: forbiddenImports(rule) }] },
  }))

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared/tsconfig.json', 'electron/tsconfig.json', 'renderer/tsconfig.json', 'e2e/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  ...importRuleConfigs,
  {
    files: ['renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, 'max-lines-per-function': ['error', { max: 80 }] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.ts', 'electron/connectors/connector-contract.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/max-params': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
