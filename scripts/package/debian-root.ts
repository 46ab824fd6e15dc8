import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the scripts of a package call, and what runs in Electron's place. */
const programs = {
  '/bin/bash': '/bin/bash',
  '/bin/sh': '/bin/sh',
  '/usr/bin/update-alternatives': '/usr/bin/update-alternatives',
  '/usr/bin/node': process.execPath,
  ...Object.fromEntries(
    ['chmod', 'cp', 'dirname', 'ln', 'readlink', 'rm'].map((name) => [`/usr/bin/${name}`, `/usr/bin/${name}`]),
  ),
}
const folders = ['dev', 'etc/alternatives', 'proc/self/ns', 'tmp', 'usr/bin', 'var/log', 'var/lib/dpkg/alternatives']
const dpkgFolders = ['info', 'parts', 'triggers', 'updates'].map((name) => `var/lib/dpkg/${name}`)

/** A folder that is enough of a Debian for dpkg to install into, with its scripts run within it. */
export async function makeDebianRoot(root: string): Promise<void> {
  for (const folder of [...folders, ...dpkgFolders]) await mkdir(join(root, folder), { recursive: true })
  for (const [place, from] of Object.entries(programs)) await copyProgram(root, place, from)
  await writeFile(join(root, 'var/lib/dpkg/status'), '')
  await writeFile(join(root, 'dev/null'), '')
  await writeFile(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n')
}

async function copyProgram(root: string, place: string, from: string): Promise<void> {
  await copyInto(root, from, place)
  const { stdout } = await run('ldd', [from])
  const libraries = [...stdout.matchAll(/(\/\S+\.so\S*)/gu)].map(([, library = '']) => library)
  for (const library of libraries) if (!existsSync(join(root, library))) await copyInto(root, library, library)
}

async function copyInto(root: string, from: string, place: string): Promise<void> {
  await mkdir(dirname(join(root, place)), { recursive: true })
  await copyFile(await realpath(from), join(root, place))
  await chmod(join(root, place), 0o755)
}

export async function writeProgramInto(root: string, place: string, body: string): Promise<void> {
  await writeFile(join(root, place), `#!/bin/sh\n${body}\n`)
  await chmod(join(root, place), 0o755)
}

/** The real dpkg. What the package depends on is not there. */
export const dpkgInto = (root: string, ...typed: readonly string[]): Promise<{ readonly stdout: string }> =>
  run('dpkg', [`--root=${root}`, '--force-depends', '--no-debsig', ...typed])

export function runWithin(root: string, program: string, ...typed: readonly string[]) {
  const env = { PATH: '/usr/bin:/bin', HOME: '/root' }
  const { status, stdout, stderr } = spawnSync('/usr/sbin/chroot', [root, program, ...typed], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}
