/**
 * `npm run package`: the packages of this system, from electron-builder.yml, unsigned. Electron's binary and the tools of
 * the installers are fetched. `-- --release` makes those to be given away: placeholders are refused, signatures asked for.
 * DSCONSOLE_UPDATE_FEED names the https address that the packages ask for updates; without it they never ask, unless a
 * policy names one. Other arguments go to electron-builder, e.g. `-- --linux deb`.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { planPackage } from './package/plan-package.ts'
import { readConfiguration } from './package/read-configuration.ts'

const plan = planPackage({
  typed: process.argv.slice(2),
  platform: process.platform,
  description: JSON.parse(readFileSync('package.json', 'utf8')),
  configuration: readConfiguration(),
  environment: process.env,
})

if (plan.kind === 'refused') {
  console.error(['This is no release yet:', ...plan.sentences].join('\n- '))
  process.exitCode = 1
} else {
  console.error(plan.notice)
  const options = { stdio: 'inherit', shell: process.platform === 'win32', env: plan.environment } as const
  process.exitCode = spawnSync('electron-builder', [...plan.typed], options).status ?? 1
}
