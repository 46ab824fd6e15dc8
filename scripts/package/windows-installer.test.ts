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
import {
  answerOfSystem,
  installedVersion,
  questionsOf,
  questionsOfUninstaller,
  readInstallerScript,
  readUninstallerScript,
  type RunInWorld,
} from './nsis/installer-scripts.ts'
import type { World } from './nsis/machine.ts'
import { readTexts, readUninstaller, textsOf } from './nsis/read-installer.ts'
import type { ScriptRun } from './nsis/run-script.ts'
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

  describe('run by an interpreter of their compiled scripts', () => {
    let scripts: Readonly<Record<'install' | 'remove', RunInWorld>>
    beforeAll(async () => {
      scripts = {
        install: readInstallerScript(readFileSync(installer())),
        remove: readUninstallerScript(await readHalf()),
      }
    })
    const [yes, no] = [6, 7]
    const data = 'remove folder %LOCALAPPDATA%\\directory-services-console'
    const cache = 'remove folder %LOCALAPPDATA%\\directory-services-console-updater'
    const programs = ({ deeds }: ScriptRun) => deeds.filter((deed) => deed.startsWith('run '))
    const registry = installedVersion

    test.each<readonly [string, Partial<World>, number, boolean]>([
      ['in its window, with No', { answer: no }, 1, false],
      ['in its window, with Yes', { answer: yes }, 1, true],
      ['in its window, where there are no data', { answer: yes, exists: () => false }, 0, false],
      ['in its window, told to delete', { answer: no, commandLine: '--delete-app-data' }, 0, true],
      ['silently', { answer: yes, commandLine: '/S' }, 0, false],
      ['as Windows calls it silently', { answer: yes, commandLine: '/allusers /S' }, 0, false],
      ['silently, told to delete', { commandLine: '/S --delete-app-data' }, 0, true],
      ['for an upgrade', { answer: yes, commandLine: '/S /KEEP_APP_DATA /allusers --updated' }, 0, false],
      ['for an upgrade told to delete', { commandLine: '/S /KEEP_APP_DATA /allusers --delete-app-data' }, 0, false],
    ])('removing %s asks and deletes the data as it should', (_, world, questions, deletes) => {
      const done = scripts.remove({ registry, ...world })
      expect([done.questions.length, done.deeds.includes(data), done.exitCode]).toEqual([questions, deletes, 0])
      expect(done.deeds).toContain('remove folder D:\\Programs\\Console')
      expect(done.deeds.includes(cache)).toBe(!(world.commandLine ?? '').includes('KEEP_APP_DATA'))
    })

    test('an installation goes to all accounts, into the programs or where it is told, without a question', () => {
      const usual = scripts.install({ commandLine: '/S' })
      const elsewhere = scripts.install({ commandLine: '/S /D=D:\\Our Programs\\Console' })
      const places = [usual, elsewhere].map(({ deeds }) => deeds.find((deed) => deed.includes('InstallLocation')))
      const key = 'write Software\\8f1b6a52-6f7f-4a83-9d7b-2f0d5c1e7a94 InstallLocation='
      expect(places).toEqual([`${key}%ProgramFiles%\\Directory Services Console`, `${key}D:\\Our Programs\\Console`])
      expect([usual.questions, usual.exitCode, programs(usual)]).toEqual([[], 0, []])
      expect(usual.deeds).toContain(`copy C:\\setup.exe to ${cache.replace('remove folder ', '')}\\installer.exe`)
    })

    test.each([
      ['/S', 0],
      ['/S --force-run', 1],
    ])('after an installation typed as %s the program is started %i times', (commandLine, times) => {
      const { deeds } = scripts.install({ commandLine })
      expect(deeds.filter((deed) => deed.startsWith('start '))).toHaveLength(times)
    })

    test('every dialog has an answer for a silent run, but those that refuse another Windows, and two that are not reached', async () => {
      const known = [/^Windows 7 /u, /^64-Bit-Windows /u, /^Die alten Anwendungsdateien /u, /^Unsupported /u]
      const unanswered = [...questionsOf(readFileSync(installer())), ...questionsOfUninstaller(await readHalf())]
      expect(unanswered.filter((text) => !known.some((pattern) => pattern.test(text)))).toEqual([])
      expect(known.filter((pattern) => !unanswered.some((text) => pattern.test(text)))).toEqual([])
    })

    test.each(['/S', '/S --delete-app-data', '/S /currentuser', ''])(
      'an upgrade typed as "%s" stays where the old version was, and has it removed with its data kept',
      (commandLine) => {
        const done = scripts.install({ registry, commandLine })
        expect(programs(done)[0]).toContain(' /S /KEEP_APP_DATA /allusers ')
        expect(programs(done)[0]).toContain(' _?=D:\\Programs\\Console')
        const typed = programs(done)[0]?.split('.exe" ')[1] ?? ''
        expect(scripts.remove({ registry, commandLine: typed }).deeds).not.toContain(data)
        expect(done.deeds.find((deed) => deed.includes('InstallLocation'))).toContain('=D:\\Programs\\Console')
        expect([done.exitCode, done.questions]).toEqual([0, []])
      },
    )

    test('where the old version cannot be removed, a silent upgrade installs nothing, shows nothing, and ends with 2', () => {
      const run = (command: string) => (command.includes('uninstaller') ? 5 : answerOfSystem(command))
      const silent = scripts.install({ registry, run, commandLine: '/S' })
      expect([silent.exitCode, silent.questions]).toEqual([2, []])
      expect(silent.deeds.some((deed) => deed.startsWith('unpack'))).toBe(false)
      const shown = scripts.install({ registry, run })
      expect([shown.exitCode, shown.questions.length]).toEqual([2, 2])
    })

    test('the portable program runs in a folder of this start alone, with what was typed, and gives its exit code', () => {
      const run = (command: string) => (command.includes('Console.exe') ? 3 : answerOfSystem(command))
      const done = readInstallerScript(readFileSync(portable()))({ run, commandLine: '--data D:\\Directory' })
      expect(done.questions).toEqual([])
      expect([programs(done), done.exitCode]).toEqual([
        ['run C:\\PLUGINS\\app\\Directory Services Console.exe --data D:\\Directory'],
        3,
      ])
      expect(done.deeds.filter((deed) => deed.startsWith('remove'))).toEqual(
        Array(2).fill('remove folder C:\\PLUGINS\\app'),
      )
    })

    test('a running program is ended without a question in a silent run, and one that stays stops it with 2', () => {
      const searches = (command: string) => command.includes('Get-CimInstance') && !command.includes('Stop-Process')
      let isRunning = true
      const ends = (command: string) => {
        if (command.includes('Stop-Process')) isRunning = false
        return searches(command) ? Number(!isRunning) : 0
      }
      const ended = scripts.install({ run: ends, commandLine: '/S' })
      expect([ended.exitCode, ended.questions, ended.deeds[0]]).toEqual([0, [], 'end'])
      const stays = scripts.install({ run: () => 0, commandLine: '/S' })
      expect([stays.exitCode, stays.questions, stays.deeds]).toEqual([2, [], ['end', 'end by force', 'end by force']])
    })
  })
})
