import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageDescription from '../../package.json' with { type: 'json' }
import { fuses } from '../../electron/security/fuses.ts'
import { iconFiles, trayImages } from '../icons/icon-sizes.ts'
import { writeElectronThatStarts } from './electron-that-starts.ts'
import { builderTimeout, runBuilder } from './run-builder.ts'

const run = promisify(execFile)
let folder: string

beforeAll(async () => {
  if (!existsSync('dist/main/main.cjs')) throw new Error('There is nothing to package: run `npm run build` first.')
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-package-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Takes the place of Windows' compiler, which is not here: writes what shows that it was asked. */
async function madeUpCompiler(): Promise<string> {
  const file = join(folder, 'csc')
  await writeFile(
    file,
    '#!/bin/sh\nfor word in "$@"; do case $word in -out:*) echo "$@" >"${word#-out:}" ;; esac; done\n',
  )
  await chmod(file, 0o755)
  return file
}

async function packageFor(platform: 'linux' | 'win32'): Promise<string> {
  const environment = { DSCONSOLE_CSC: await madeUpCompiler() }
  const output = await runBuilder({ folder, platform, targets: ['dir'], environment })
  return join(output, platform === 'linux' ? 'linux-unpacked' : 'win-unpacked')
}

/** What may lie in the archive; names with a hash of their content are written as a pattern. */
const allowed = [
  /^package\.json$/u,
  /^dist\/main\/main\.cjs$/u,
  /^dist\/preload\/preload\.cjs$/u,
  /^dist\/renderer\/(?:index\.html|third-party-notices\.txt)$/u,
  /^assets\/tray\/tray(?:Template)?(?:@(?:1\.5|2)x)?\.png$/u,
  /^dist\/renderer\/assets\/[\w-]+\.(?:js|css|woff2|svg|png)$/u,
  /^node_modules\/(?:bindings|file-uri-to-path)\/(?:package\.json|bindings\.js|index\.js|LICENSE\.md|LICENSE|History\.md)$/u,
  /^node_modules\/sqlite3\/(?:package\.json|LICENSE|lib\/(?:sqlite3|sqlite3-binding|trace)\.js)$/u,
  /^node_modules\/sqlite3\/build\/Release\/node_sqlite3\.node$/u,
  /^node_modules\/koffi\/(?:package\.json|LICENSE\.txt|(?:src\/koffi\/)?(?:index|indirect)\.c?js|src\/koffi\/src\/\w+\.c?js)$/u,
  /^node_modules\/@koromix\/koffi-[\w-]+\/(?:package\.json|index\.js|\w+\/koffi\.node)$/u,
]
const needed = [
  'package.json',
  'dist/main/main.cjs',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/third-party-notices.txt',
  ...trayImages.flatMap(({ suffix }) => [iconFiles.tray(suffix), iconFiles.trayTemplate(suffix)]),
  'node_modules/bindings/bindings.js',
  'node_modules/sqlite3/lib/sqlite3.js',
  'node_modules/sqlite3/build/Release/node_sqlite3.node',
  'node_modules/koffi/index.cjs',
]

const listFiles = (archive: string): readonly string[] => {
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/').slice(1))
  return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)))
}

async function expectFuses(executable: string): Promise<void> {
  const wire = await getCurrentFuseWire(executable)
  const states = Object.keys(fuses).map((name) => {
    const key = (name.charAt(0).toUpperCase() + name.slice(1)) as keyof typeof FuseV1Options
    return [name, wire[FuseV1Options[key]] === FuseState.ENABLE]
  })
  expect(Object.fromEntries(states)).toEqual(fuses)
}

describe('a package for Linux', () => {
  let packed: string
  let archive: string
  beforeAll(async () => {
    packed = await packageFor('linux')
    archive = join(packed, 'resources/app.asar')
  }, builderTimeout)

  test('holds the bundles and the native packages, and nothing else: no map, test, source, lab or second host', () => {
    const files = listFiles(archive)
    expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([])
    expect(needed.filter((file) => !files.includes(file))).toEqual([])
  })

  test('has its native code outside the archive, where the system can load it', async () => {
    const unpacked = await readdir(join(packed, 'resources/app.asar.unpacked'), { recursive: true })
    const native = unpacked.filter((file) => file.endsWith('.node')).sort()
    expect(native).toEqual(
      listFiles(archive)
        .filter((file) => file.endsWith('.node'))
        .sort(),
    )
    expect(native).toContain('node_modules/sqlite3/build/Release/node_sqlite3.node')
    expect(native.some((file) => file.startsWith('node_modules/@koromix/'))).toBe(true)
  })

  test('carries the licences of all that it contains, where a person finds them', () => {
    const carried = (name: string) => readFileSync(join(packed, 'resources', name), 'utf8')
    const notices = carried('THIRD-PARTY-NOTICES.txt')
    expect(carried('LICENSE.txt')).toContain('MIT License')
    expect(existsSync(join(packed, 'LICENSE.electron.txt'))).toBe(true)
    expect(existsSync(join(packed, 'LICENSES.chromium.html'))).toBe(true)
    const beside = listFiles(archive).flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? [])
    const expected = [...new Set(beside), 'react-dom', 'zod', 'electron-updater', 'saxes', 'ldapts', 'rolldown']
    expect(expected.filter((name) => !notices.includes(`\n  ${name} `))).toEqual([])
  })

  test('names the program and its version, and keeps the tools of its developers to itself', () => {
    extractAll(archive, join(folder, 'extracted'))
    const packedDescription = JSON.parse(readFileSync(join(folder, 'extracted/package.json'), 'utf8'))
    const { name, productName, version, main } = packageDescription
    expect(packedDescription).toMatchObject({ name, productName, version, main })
    expect(packedDescription.devDependencies ?? packedDescription.scripts ?? null).toBe(null)
  })

  test('has every fuse as the table says', () => expectFuses(join(packed, 'directory-services-console')))

  test('brings dsconsole as a program beside it, and the two languages of the screens', async () => {
    expect(readFileSync(join(packed, 'dsconsole'), 'utf8')).toBe(readFileSync('assets/linux/dsconsole', 'utf8'))
    await run(join(packed, 'dsconsole'), []).catch((thrown: unknown) => {
      expect(thrown).not.toMatchObject({ code: 'EACCES' })
    })
    expect((await readdir(join(packed, 'locales'))).sort()).toEqual(['de.pak', 'en-US.pak'])
  })

  test('is enough to run a command: its own files alone, with an Electron that only starts it', async () => {
    const program = join(folder, 'extracted')
    await writeElectronThatStarts(program)
    const data = join(folder, 'data')
    const typed = ['--dsconsole', '--', 'users', 'list', '--json', '--data', data]
    const { stdout, stderr } = await run(process.execPath, [join(program, 'dist/main/main.cjs'), ...typed])
    expect([JSON.parse(stdout), stderr]).toEqual([[], ''])
    const failing = run(process.execPath, [join(program, 'dist/main/main.cjs'), '--dsconsole', '--', 'nonsense'])
    await expect(failing).rejects.toMatchObject({ code: 2 })
    await run(process.execPath, ['-e', `require(${JSON.stringify(join(program, 'node_modules/koffi'))}).load(null)`])
  })
})

describe('a package for Windows', () => {
  let packed: string
  const executable = () => join(packed, 'Directory Services Console.exe')
  beforeAll(async () => {
    packed = await packageFor('win32')
  }, builderTimeout)

  test('has every fuse as the table says', () => expectFuses(executable()))

  test('brings dsconsole.exe, compiled for the console', () => {
    const asked = readFileSync(join(packed, 'dsconsole.exe'), 'utf8')
    expect(asked).toContain('-target:exe')
    expect(asked).toContain('assets/windows/dsconsole.cs')
  })

  test('carries its name, its version, its icon in all sizes, and the hash of its archive', () => {
    const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(executable())))
    const [information] = Resource.VersionInfo.fromEntries(entries)
    const strings = information?.getStringValues({ lang: 1033, codepage: 1200 })
    const { productName, version } = packageDescription
    expect(strings).toMatchObject({ ProductName: productName, FileVersion: version })
    expect(Resource.IconGroupEntry.fromEntries(entries)[0]?.icons.map(({ width }) => width || 256)).toEqual([
      16, 24, 32, 48, 64, 128, 256,
    ])
    const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
    const [archive] = JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer()).toString() || '[]')
    expect(archive).toMatchObject({ file: 'resources\\app.asar', alg: 'SHA256' })
    expect(archive.value).toMatch(/^[0-9a-f]{64}$/u)
  })
})
