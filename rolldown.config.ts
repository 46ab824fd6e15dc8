import { defineConfig } from 'rolldown'
import { collectPackages, type BundleName } from './scripts/notices/collect-packages.ts'

/**
 * Main, preload, command line and browser console. CommonJS throughout: Electron hangs where its entry module waits at
 * top level, and CommonJS makes that impossible to write (docs/adr/0005-bundles.md).
 */
const bundle = (name: BundleName, input: string, file: string) =>
  defineConfig({
    input,
    platform: 'node',
    external: ['electron', 'sqlite3', 'koffi'],
    plugins: [collectPackages(name)],
    output: { file, format: 'cjs', sourcemap: false, codeSplitting: false },
  })

export default [
  bundle('main', 'electron/main.ts', 'dist/main/main.cjs'),
  bundle('preload', 'electron/preload.ts', 'dist/preload/preload.cjs'),
  bundle('cli', 'electron/hosts/cli/dsconsole.ts', 'dist/cli/dsconsole.cjs'),
  bundle('hosts', 'electron/hosts/browser-console.ts', 'dist/hosts/browser-console.cjs'),
]
