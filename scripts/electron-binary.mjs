/** Whether Electron's binary is there, asked without triggering its download (reference: electron and UI, section 3). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'node_modules/electron'

function readOrEmpty(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/** The path of the executable, or null. ELECTRON_OVERRIDE_DIST_PATH names a folder that holds another one. */
export function findElectronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = readOrEmpty(join(folder, 'path.txt')) || 'electron'
  if (override !== undefined) return existsSync(join(override, name)) ? join(override, name) : null
  const wanted = existsSync(join(folder, 'package.json'))
    ? JSON.parse(readOrEmpty(join(folder, 'package.json'))).version
    : ''
  const found = readOrEmpty(join(folder, 'dist', 'version')).replace(/^v/u, '')
  const executable = join(folder, 'dist', name)
  return found !== '' && found === wanted && existsSync(executable) ? executable : null
}
