import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageDescription from '../../package.json' with { type: 'json' }
import { installerArt } from '../icons/installer-art.ts'
import { toolsAvailable } from './debian-tools.ts'
import { makeUpWindowsTools } from './made-up-tools.ts'
import { readTexts, readUninstaller, textsOf } from './read-installer.ts'
import { builderTimeout, runBuilder } from './run-builder.ts'

/**
 * Both installers, by electron-builder's own script and ours within it, translated by Debian's makensis, which takes a
 * warning for an error. Its plug-ins are made up: nothing of the installers runs here.
 */
const run = promisify(execFile)
const { version } = packageDescription
let folder: string
let output: string

const installer = () => join(output, `directory-services-console-${version}-win-x64.exe`)
const portable = () => join(output, `directory-services-console-${version}-portable.exe`)

const extract = async (archive: string, to: string): Promise<readonly string[]> => {
  await run('/usr/bin/7zz', ['x', '-y', `-o${join(folder, to)}`, archive])
  return readdir(join(folder, to), { recursive: true })
}

const resourcesOf = (file: string) => NtExecutableResource.from(NtExecutable.from(readFileSync(file))).entries
/** The manifest, in which Windows reads whether to ask for an administrator. */
const manifestOf = (file: string): string =>
  resourcesOf(file)
    .filter(({ type }) => type === 24)
    .map(({ bin }) => Buffer.from(bin).toString())
    .join('')

describe.skipIf(!toolsAvailable('nsis'))('the installers of Windows', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dsconsole-installer-'))
    const environment = { ...(await makeUpWindowsTools(join(folder, 'tools'))), DSCONSOLE_CSC: '/usr/bin/mcs' }
    output = await runBuilder({ folder, platform: 'win32', targets: ['nsis', 'portable'], environment })
  }, builderTimeout)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('are two files, named by version', async () => {
    const programs = (await readdir(output)).filter((name) => name.endsWith('.exe'))
    expect(programs.map((name) => join(output, name)).sort()).toEqual([portable(), installer()].sort())
  })

  test.each([
    ['installer', installer],
    ['portable', portable],
  ])('hold the program, its launcher and the licences: %s', async (name, file) => {
    await extract(file(), name)
    const files = await extract(join(folder, name, '$PLUGINSDIR/app-64.7z'), `${name}-program`)
    const wanted = ['Directory Services Console.exe', 'dsconsole.exe', 'resources/app.asar', 'LICENSE.electron.txt']
    const licences = ['resources/LICENSE.txt', 'resources/THIRD-PARTY-NOTICES.txt', 'LICENSES.chromium.html']
    expect([...wanted, ...licences].filter((wantedFile) => !files.includes(wantedFile))).toEqual([])
    expect(files.filter((packed) => /\.map$|\.test\.|\.ts$|^e2e|\.pdb$/u.test(packed))).toEqual([])
  })

  /** Here it is the first half of electron-builder's build, which holds the uninstaller. */
  const readHalf = async (): Promise<Buffer> => {
    const files = await extract(installer(), 'with-uninstaller')
    const uninstaller = files.find((file) => file.endsWith('Uninstall Directory Services Console.exe')) ?? ''
    return readFileSync(join(folder, 'with-uninstaller', uninstaller))
  }

  test('show the pictures that were drawn for them, and the grey one where the program is removed', async () => {
    await extract(installer(), 'with-pictures')
    const shown = ['modern-header.bmp', 'modern-wizard.bmp']
    const pictures = shown.map((name) => readFileSync(join(folder, 'with-pictures/$PLUGINSDIR', name)))
    const [header, sidebar, grey] = installerArt.map(({ file }) => readFileSync(file))
    expect(pictures).toEqual([header, sidebar])
    const files = readUninstaller(await readHalf())
    const holds = (picture?: Buffer) => files.some((file) => picture?.equals(file))
    expect([holds(header), holds(sidebar), holds(grey)]).toEqual([true, false, true])
  })

  test('ask for an administrator where they install for all accounts, and never else', () => {
    expect(manifestOf(installer())).toContain('requestedExecutionLevel level="requireAdministrator"')
    expect(manifestOf(portable())).toContain('requestedExecutionLevel level="asInvoker"')
  })

  test.each([
    ['installer', installer],
    ['portable', portable],
  ])('carry the name and the version of the program: %s', (_, file) => {
    const [information] = Resource.VersionInfo.fromEntries(resourcesOf(file()))
    const strings = information?.getStringValues({ lang: 1033, codepage: 1200 })
    expect(strings).toMatchObject({ ProductName: 'Directory Services Console', ProductVersion: version })
  })

  test('have the question about the data in the uninstaller alone, in both languages', async () => {
    const half = await readHalf()
    const questions = ['Delete the data of this Windows account too?', 'Daten dieses Windows-Kontos gelöscht werden?']
    const foundIn = (texts: string) => questions.filter((question) => texts.includes(question))
    expect(foundIn(textsOf(readUninstaller(half)))).toEqual(questions)
    expect([readTexts(half), readTexts(readFileSync(installer()))].map(foundIn)).toEqual([[], []])
    expect(readTexts(readFileSync(installer()))).toContain('Directory Services Console')
  })
})
