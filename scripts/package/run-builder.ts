import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeUpElectron } from './made-up-electron.ts'

const run = promisify(execFile)
const bin = join(import.meta.dirname, '../../node_modules/.bin')
export const builderTimeout = 180_000

export interface BuilderRun {
  readonly folder: string
  readonly platform: 'linux' | 'win32'
  /** As electron-builder names them; `dir` packs into a folder only. */
  readonly targets: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

/** electron-builder over electron-builder.yml and the built bundles, with a made-up Electron. Answers where it wrote to. */
export async function runBuilder({ folder, platform, targets, environment }: BuilderRun): Promise<string> {
  const [electronDist, output] = [join(folder, `electron-${platform}`), join(folder, `out-${platform}`)]
  await makeUpElectron(electronDist, platform)
  const overrides = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`, '--publish', 'never']
  const typed = [platform === 'linux' ? '--linux' : '--win', ...targets, '--x64', ...overrides]
  // electron-builder looks at VITEST, and would link instead of copying.
  const env = { ...process.env, ...environment, CSC_IDENTITY_AUTO_DISCOVERY: 'false', VITEST: undefined }
  await run(join(bin, 'electron-builder'), typed, { env, timeout: builderTimeout, maxBuffer: 2 ** 24 })
  return output
}
