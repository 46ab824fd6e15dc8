import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractAll } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageDescription from '../../package.json' with { type: 'json' }
import { iconFiles, pngSizes } from '../icons/icon-sizes.ts'
import { toolsAvailable } from './debian-tools.ts'
import { dpkgInto, makeDebianRoot, runWithin, writeProgramInto } from './debian-root.ts'
import { writeElectronThatStarts } from './electron-that-starts.ts'
import { makeUpLinuxTools, runtimeBytes } from './made-up-tools.ts'
import { builderTimeout, runBuilder } from './run-builder.ts'

/**
 * Both packages of Linux by electron-builder, with a made-up Electron: the deb built by dpkg-deb from what fpm would be
 * told, and installed by the real dpkg; the AppImage packed by mksquashfs behind a made-up runtime.
 */
const run = promisify(execFile)
const { version } = packageDescription
const home = '/opt/Directory Services Console'
let folder: string
let output: string

const named = (architecture: string, extension: string): string =>
  join(output, `directory-services-console-${version}-linux-${architecture}.${extension}`)
const deb = (): string => named('amd64', 'deb')
const appImage = (): string => named('x86_64', 'AppImage')

describe.skipIf(!toolsAvailable('linux') || process.getuid?.() !== 0)('the packages of Linux', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dsconsole-linux-'))
    const environment = await makeUpLinuxTools(join(folder, 'tools'))
    output = await runBuilder({ folder, platform: 'linux', targets: ['deb', 'AppImage'], environment })
  }, builderTimeout)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  describe('the deb', () => {
    test('says of itself what apt and a person need', async () => {
      const { stdout } = await run('dpkg-deb', ['--field', deb()])
      expect(stdout).toContain('Package: directory-services-console\n')
      expect(stdout).toContain(`Version: ${version}\nArchitecture: amd64\n`)
      expect(stdout).toMatch(/^Maintainer: .+ <.+@.+>$/mu)
      expect(stdout).toMatch(/^Depends: .*libgtk-3-0, .*libnss3, .*libsecret-1-0$/mu)
      expect(stdout).toContain('Section: admin\nPriority: optional\n')
      // electron-builder puts typographer's apostrophes.
      const words = packageDescription.description.replaceAll("'", '\u2019')
      expect(stdout).toContain(`Description: Keeps a user database in step with a directory\n ${words}\n`)
    })

    test('brings the program, its command, its menu entry, its icons and its licence, and nothing else', async () => {
      const files = await contents()
      const outside = files.filter(({ path }) => !path.startsWith(`${home}/`)).map(({ path }) => path)
      expect(outside.sort()).toEqual(
        [
          '/usr/bin/dsconsole',
          '/usr/share/applications/directory-services-console.desktop',
          '/usr/share/doc/directory-services-console/copyright',
          ...pngSizes.map((size) => `/usr/share/icons/hicolor/${size}x${size}/apps/directory-services-console.png`),
        ].sort(),
      )
      const inside = files.map(({ path }) => path.slice(home.length + 1))
      const wanted = ['directory-services-console', 'dsconsole', 'chrome-sandbox', 'resources/app.asar']
      const licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/THIRD-PARTY-NOTICES.txt']
      expect([...wanted, ...licences].filter((file) => !inside.includes(file))).toEqual([])
      expect(inside.filter((file) => /\.map$|\.test\.|\.ts$|^AppRun$/u.test(file))).toEqual([])
    })

    test('belongs to root, lets everybody read and nobody else write, and gives no rights before it is installed', async () => {
      const files = await contents()
      expect(files.filter(({ owner }) => owner !== 'root/root')).toEqual([])
      expect(files.filter(({ mode }) => !/^-rw[x-]r-[x-]r-[x-]$/u.test(mode))).toEqual([])
      const programs = files.filter(({ mode }) => mode === '-rwxr-xr-x').map(({ path }) => path)
      expect(programs).toEqual(
        expect.arrayContaining(['/usr/bin/dsconsole', `${home}/directory-services-console`, `${home}/chrome-sandbox`]),
      )
    })
  })

  /** From `dpkg-deb --contents`: mode, owner, size, date, time, path. */
  async function contents() {
    const { stdout } = await run('dpkg-deb', ['--contents', deb()], { maxBuffer: 2 ** 24 })
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => /^(\S+) (\S+) +\d+ \S+ \S+ \.(\/.*)$/u.exec(line) ?? [])
    return lines
      .map(([, mode = '', owner = '', path = '']) => ({ mode, owner, path }))
      .filter(({ mode }) => !mode.startsWith('d'))
  }

  describe('the deb, installed by dpkg', () => {
    let root: string
    const data = '/root/.local/share/directory-services-console'
    const within = (path: string): string => join(root, path)
    const modeOf = async (path: string): Promise<string> => ((await stat(within(path))).mode & 0o7777).toString(8)

    beforeAll(async () => {
      root = join(folder, 'root')
      await makeDebianRoot(root)
      await mkdir(within(data), { recursive: true })
      await writeFile(within(`${data}/kept`), 'kept')
      await dpkgInto(root, '--install', deb())
      extractAll(within(`${home}/resources/app.asar`), within('/program'))
      await writeElectronThatStarts(within('/program'))
      await writeProgramInto(root, 'made-up-electron', 'exec /usr/bin/node /program/dist/main/main.cjs "$@"')
    }, 60_000)

    test('is found as a program by its name', async () => {
      const { stdout } = await run('dpkg', [`--root=${root}`, '--status', 'directory-services-console'])
      expect(stdout).toContain('Status: install ok installed')
      expect(await readlink(within('/usr/bin/directory-services-console'))).toBe(
        '/etc/alternatives/directory-services-console',
      )
      expect(await readlink(within('/etc/alternatives/directory-services-console'))).toBe(
        `${home}/directory-services-console`,
      )
    })

    test('has a menu entry that is valid, starts it with its sandbox, and names its icon', async () => {
      const entry = within('/usr/share/applications/directory-services-console.desktop')
      await run('desktop-file-validate', [entry])
      const text = readFileSync(entry, 'utf8')
      expect(text).toContain(`\nExec="${home}/directory-services-console" %U\n`)
      expect(text).toContain('\nIcon=directory-services-console\n')
      expect(text).toContain('\nCategories=System;\n')
    })

    test('runs a command from any shell, and gives its output and its exit code', () => {
      const listed = runWithin(root, '/usr/bin/dsconsole', 'users', 'list', '--json', '--data', '/tmp/data')
      expect([listed.status, JSON.parse(listed.stdout), listed.stderr]).toEqual([0, [], ''])
      expect(runWithin(root, '/usr/bin/dsconsole', 'nonsense')).toMatchObject({ status: 2, stdout: '' })
    })

    test('gives the helper of the sandbox its rights only where the system has no user name spaces', async () => {
      expect(await modeOf(`${home}/chrome-sandbox`)).toBe('4755')
      await symlink('user:[1]', within('/proc/self/ns/user'))
      await writeProgramInto(root, 'usr/bin/unshare', 'exit 0')
      await writeProgramInto(root, 'usr/bin/true', 'exit 0')
      await dpkgInto(root, '--install', deb())
      expect(await modeOf(`${home}/chrome-sandbox`)).toBe('755')
    })

    test('leaves nothing behind when it is removed but the data', async () => {
      await dpkgInto(root, '--purge', 'directory-services-console')
      const gone = [home, '/usr/bin/dsconsole', '/usr/bin/directory-services-console']
      const left = await Promise.all(gone.map(async (path) => (await lstat(within(path)).catch(() => null)) !== null))
      expect(left).toEqual([false, false, false])
      expect(existsSync(within('/etc/alternatives/directory-services-console'))).toBe(false)
      expect(await readFile(within(`${data}/kept`), 'utf8')).toBe('kept')
    })
  })

  describe('the AppImage', () => {
    const unpacked = (...path: readonly string[]): string => join(folder, 'appimage', ...path)

    beforeAll(async () => {
      await run('unsquashfs', ['-q', '-n', '-o', `${runtimeBytes}`, '-d', unpacked(), appImage()])
    }, 60_000)

    test('can be started, and begins with its runtime', async () => {
      expect((await stat(appImage())).mode & 0o777).toBe(0o755)
      expect(readFileSync(appImage()).subarray(0, 7).toString()).toBe('made up')
    })

    test('is started by our own script, which electron-builder did not write over', async () => {
      expect(readFileSync(unpacked('AppRun'), 'utf8')).toBe(readFileSync('assets/linux/AppRun', 'utf8'))
      expect((await stat(unpacked('AppRun'))).mode & 0o777).toBe(0o755)
    })

    test('has one menu entry that is valid, starts that script with the sandbox, and names its version and icon', async () => {
      const entries = (await readdir(unpacked())).filter((file) => file.endsWith('.desktop'))
      expect(entries).toEqual(['directory-services-console.desktop'])
      await run('desktop-file-validate', [unpacked(entries[0] ?? '')])
      const text = readFileSync(unpacked(entries[0] ?? ''), 'utf8')
      expect(text).toContain('\nExec=AppRun %U\n')
      expect(text).toContain(`\nX-AppImage-Version=${version}\n`)
      expect(text).toContain('\nIcon=directory-services-console\n')
      for (const icon of ['.DirIcon', 'directory-services-console.png']) {
        expect(readFileSync(unpacked(icon)).equals(readFileSync(iconFiles.png(1024)))).toBe(true)
      }
    })

    test('holds the program, its command, its native code and the licences', () => {
      const native = 'resources/app.asar.unpacked/node_modules/sqlite3/build/Release/node_sqlite3.node'
      const wanted = ['directory-services-console', 'dsconsole', 'resources/app.asar', native, 'LICENSE.electron.txt']
      expect([...wanted, 'resources/THIRD-PARTY-NOTICES.txt'].filter((file) => !existsSync(unpacked(file)))).toEqual([])
    })
  })
})
