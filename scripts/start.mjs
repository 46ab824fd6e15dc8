/**
 * `npm start`: Electron's window; where its binary is not there and cannot be fetched, the same screens in the browser.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findElectronBinary } from './electron-binary.mjs'

const fetchDeadlineMs = 60_000

function fetchElectron() {
  if (!existsSync('node_modules/electron/install.js')) return null
  console.error('Fetching Electron ...')
  spawnSync(process.execPath, ['node_modules/electron/install.js'], { stdio: 'ignore', timeout: fetchDeadlineMs })
  return findElectronBinary()
}

function start(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

const ownArguments = process.argv.slice(2)
const electron = findElectronBinary() ?? fetchElectron()
if (electron !== null) {
  start(electron, ['dist/main/main.cjs', ...ownArguments])
} else {
  console.error("Electron's binary is not here and cannot be fetched: the same screens are served to your browser.")
  start(process.execPath, ['dist/hosts/browser-console.cjs', ...ownArguments])
}
