import { defineConfig } from 'rolldown'

/**
 * Main, preload, command line and browser console. CommonJS throughout: Electron hangs where its entry module waits at
 * top level, and CommonJS makes that impossible to write (docs/adr/0005-bundles.md).
 */
const bundle = (input: string, file: string) =>
  defineConfig({
    input,
    platform: 'node',
    external: ['electron', 'sqlite3', 'koffi'],
    output: { file, format: 'cjs', sourcemap: false, codeSplitting: false },
  })

export default [
  bundle('electron/main.ts', 'dist/main/main.cjs'),
  bundle('electron/preload.ts', 'dist/preload/preload.cjs'),
  bundle('electron/hosts/cli/dsconsole.ts', 'dist/cli/dsconsole.cjs'),
  bundle('electron/hosts/browser-console.ts', 'dist/hosts/browser-console.cjs'),
]
