/**
 * `npm run package`: the packages of this system, from electron-builder.yml. Electron's binary and the tools of the
 * installers are fetched. DSCONSOLE_UPDATE_FEED names the https address that the packages ask for updates; without
 * it they never ask, unless a policy names one. Other arguments go to electron-builder, e.g. `-- --linux deb`.
 */
import { spawnSync } from 'node:child_process'
import { feedArguments } from './package/feed-arguments.ts'

const feed = feedArguments(process.env['DSCONSOLE_UPDATE_FEED'])
const { status } = spawnSync('electron-builder', [...process.argv.slice(2), ...feed, '--publish', 'never'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
