/**
 * The path is the permit: which folder may import which. ESLint (while typing) and dependency-cruiser (over the whole
 * graph) both read this table; docs/adr/0002-import-rules.md says why. `from` is a folder, `only` lists the folders
 * whose files it may import besides its own, `packages` the npm packages and Node modules (`node:*` for all of them).
 */
const nodeModules = ['node:*']

const connector = (name, { folders = [], packages = [] } = {}) => ({
  from: `electron/connectors/${name}`,
  only: [
    'electron/connectors/connector.ts',
    'electron/connectors/connector-edge.ts',
    'electron/connectors/unseen-domains.ts',
    'electron/connectors/network',
    'shared',
    ...folders,
  ],
  packages: [...nodeModules, ...packages],
})

export const importRules = [
  { from: 'shared', only: [], packages: ['zod'] },
  { from: 'electron/connectors/network', only: ['shared'], packages: nodeModules },
  connector('ldap', { packages: ['ldapts'] }),
  connector('active-directory', { folders: ['electron/connectors/ldap'], packages: ['dns-packet', 'koffi', 'ldapts'] }),
  connector('imap', { packages: ['imapflow'] }),
  connector('http'),
  connector('mdaemon', { folders: ['electron/connectors/imap'], packages: ['iconv-lite'] }),
  connector('kerio-connect', { folders: ['electron/connectors/http', 'electron/connectors/imap'], packages: ['zod'] }),
  connector('icewarp', { folders: ['electron/connectors/http'], packages: ['saxes'] }),
  connector('application-integration', { folders: ['electron/connectors/http'], packages: ['zod'] }),
  connector('sample', { folders: ['electron/connectors/ldap'], packages: ['ldapts'] }),
  { from: 'electron/sync/plan', only: ['shared'], packages: [] },
  { from: 'electron/sync/schedule', only: ['shared'], packages: ['croner'] },
  {
    from: 'electron/sync',
    only: ['electron/connectors/connector.ts', 'electron/database', 'electron/archives', 'shared'],
    packages: nodeModules,
  },
  { from: 'electron/database', only: ['shared'], packages: [...nodeModules, 'sqlite3', 'zod'] },
  { from: 'electron/archives', only: ['shared'], packages: nodeModules },
  {
    from: 'electron/settings',
    only: ['shared'],
    packages: [...nodeModules, 'conf', 'electron-store', 'electron', 'zod'],
  },
  { from: 'electron/secrets', only: ['shared'], packages: [...nodeModules, 'electron', 'zod'] },
  { from: 'electron/logging', only: ['shared'], packages: [...nodeModules, 'pino'] },
  { from: 'electron/security', only: ['shared'], packages: [...nodeModules, 'electron'] },
  {
    from: 'electron/updates',
    only: ['shared'],
    packages: [...nodeModules, 'electron', 'electron-updater', 'zod'],
  },
  {
    from: 'electron/windows',
    only: ['shared', 'electron/security', 'electron/settings'],
    packages: [...nodeModules, 'electron', 'zod'],
  },
  {
    from: 'electron/services',
    only: [
      'electron/connectors/connector.ts',
      'electron/sync',
      'electron/database',
      'electron/archives',
      'electron/settings',
      'electron/secrets',
      'electron/logging',
      'shared',
    ],
    packages: nodeModules,
  },
  { from: 'electron/ipc/handlers', only: ['electron/services', 'shared'], packages: [] },
  {
    from: 'electron/ipc',
    only: ['electron/services', 'electron/logging', 'electron/security', 'shared'],
    packages: [...nodeModules, 'electron', 'ws', 'zod'],
  },
  {
    from: 'electron/hosts',
    only: [
      'electron/compose.ts',
      'electron/ipc',
      'electron/services',
      'electron/logging',
      'electron/security',
      'shared',
    ],
    packages: [...nodeModules, 'ws', 'env-paths', 'zod'],
  },
  {
    from: 'renderer/components',
    only: ['renderer/text', 'shared'],
    packages: ['react', 'react-dom', '@mui/*', '@tanstack/*'],
  },
  { from: 'renderer/text', only: ['shared'], packages: ['react'] },
  { from: 'renderer/api', only: ['shared'], packages: ['react', '@tanstack/*'] },
  {
    from: 'renderer/features/*',
    only: ['renderer/components', 'renderer/api', 'renderer/text', 'shared'],
    packages: ['react', 'react-dom', '@mui/*', '@emotion/*', '@tanstack/*', 'react-hook-form', '@hookform/*', 'zod'],
  },
  {
    from: 'renderer',
    only: ['shared'],
    packages: ['react', 'react-dom', '@mui/*', '@emotion/*', '@tanstack/*'],
  },
]

/** Files that may import `electron` itself; all the rest runs and is tested in plain Node. */
export const electronImporters = [
  'electron/main.ts',
  'electron/preload.ts',
  'electron/start-shell.ts',
  'electron/ipc/electron-carrier.ts',
  'electron/windows',
  'electron/security',
  'electron/secrets',
  'electron/settings',
  'electron/updates',
]
