/** Whoever asks for `electron` gets the stand-in: the unmodified bundles, and Playwright's loader. */
const { registerHooks } = require('node:module')
const { pathToFileURL } = require('node:url')
const { join } = require('node:path')

const standIn = pathToFileURL(join(__dirname, 'electron.ts')).href
const names = new Set(['electron', 'electron/main'])

registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier) ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
