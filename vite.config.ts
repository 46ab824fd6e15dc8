import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { collectPackages } from './scripts/notices/collect-packages.ts'

/** The screens. Both hosts serve the same output: Electron over app://, the browser console over loopback HTTP. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), collectPackages('renderer')],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // The polyfill would be inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
})
