import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { logFile } from '../../electron/logging/read-newest-log.ts'
import { policyFileOf } from '../../electron/updates/read-policy.ts'
import { fuses } from '../../electron/security/fuses.ts'
import { applicationUserModelId } from '../../electron/windows/application-user-model-id.ts'
import { dmgPlaces, installerArt } from '../icons/installer-art.ts'
import { compileLauncher, findCompiler } from './compile-launcher.ts'
import { feedArguments } from './feed-arguments.ts'
import { readConfiguration, valueAt } from './read-configuration.ts'

/** What is read here cannot be built here: installers need Windows, macOS, or tools from the network. */
const configuration = readConfiguration() as Record<string, Record<string, unknown>>

test('the fuses of the package are the table of the security folder, no more and no less', () => {
  expect(configuration['electronFuses']).toEqual(fuses)
})

test('the program names itself to Windows as its shortcut does', () => {
  expect(configuration['appId']).toBe(applicationUserModelId)
})

test('an AppImage keeps its sandbox when it is started from the menu', () => {
  expect(configuration['appImage']).toEqual({ executableArgs: [] })
})

test('the installer of Windows is for all accounts, upgrades what is there, and keeps the data', () => {
  expect(configuration['nsis']).toMatchObject({
    oneClick: false,
    perMachine: true,
    guid: '8f1b6a52-6f7f-4a83-9d7b-2f0d5c1e7a94',
    deleteAppDataOnUninstall: false,
    include: 'assets/windows/installer.nsh',
  })
  expect(configuration['win']).toMatchObject({ target: ['nsis', 'portable'], requestedExecutionLevel: 'asInvoker' })
  expect([configuration['linux']?.['target'], configuration['mac']?.['target']]).toEqual([
    ['AppImage', 'deb'],
    ['dmg', 'zip'],
  ])
})

test('the installers show what was drawn for them, and the dmg has its icons where the arrow leads', () => {
  const { nsis, dmg } = configuration
  const { iconSize, program, folder } = dmgPlaces
  const shown = [
    nsis?.['installerHeader'],
    nsis?.['installerSidebar'],
    nsis?.['uninstallerSidebar'],
    dmg?.['background'],
  ]
  expect(shown).toEqual(installerArt.slice(0, 4).map(({ file }) => file))
  expect(dmg).toMatchObject({
    iconSize,
    contents: [
      { ...program, type: 'file' },
      { ...folder, type: 'link', path: '/Applications' },
    ],
  })
})

test('the page on installation names packages, folders and policies as they are', () => {
  const page = readFileSync('docs/installation.md', 'utf8')
  const packageNamed = (pattern: string, os: string, arch: string, ext: string) =>
    pattern.replace('${version}', 'VERSION').replace('${os}', os).replace('${arch}', arch).replace('${ext}', ext)
  const named = (path: string) => String(valueAt(configuration, path))
  const artifactName = named('artifactName')
  const names = [
    packageNamed(artifactName, 'win', 'x64', 'exe'),
    packageNamed(named('portable.artifactName'), 'win', 'x64', 'exe'),
    packageNamed(artifactName, 'linux', 'amd64', 'deb'),
    packageNamed(artifactName, 'linux', 'x86_64', 'AppImage'),
    packageNamed(artifactName, 'mac', 'arm64', 'dmg'),
    ...[`Uninstall\\${named('nsis.guid')}`, policyFileOf('linux'), policyFileOf('darwin'), basename(logFile('.'))],
  ]
  expect(names.filter((name) => !page.includes(name))).toEqual([])
})

test('every file that the configuration names is there', () => {
  const text = readFileSync('electron-builder.yml', 'utf8')
  const named = text.match(/(?:assets|scripts)\/[\w./-]+/gu) ?? []
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test.each([
  [{ DSCONSOLE_CSC: 'mcs' }, 'mcs'],
  [{ SystemRoot: 'C:\\Windows' }, 'C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\csc.exe'],
  [{ DSCONSOLE_CSC: '', windir: 'D:\\W' }, 'D:\\W\\Microsoft.NET\\Framework64\\v4.0.30319\\csc.exe'],
])('with %j the launcher is compiled by %s', (environment, compiler) => {
  expect(findCompiler(environment, () => true)).toBe(compiler)
})

test('without a compiler there is no package, rather than one without dsconsole', () => {
  expect(() => findCompiler({ SystemRoot: 'C:\\Windows' }, () => false)).toThrow('DSCONSOLE_CSC')
  expect(() => findCompiler({}, () => true)).toThrow('DSCONSOLE_CSC')
  const failing = { source: 'x.cs', target: 'dist/no-such-launcher.exe' }
  expect(() => compileLauncher({ ...failing, compiler: 'false' })).toThrow('was not compiled')
  expect(() => compileLauncher({ ...failing, compiler: 'true' })).toThrow('was not compiled')
  expect(() => compileLauncher({ ...failing, compiler: 'no-such-compiler' })).toThrow('was not compiled')
})

test.each([
  ['nothing', undefined, []],
  ['an empty text', '', []],
  ['https', 'https://updates.example/x', ['-c.publish.provider=generic', '-c.publish.url=https://updates.example/x']],
])('a feed of %s', (_, feed, expected) => {
  expect(feedArguments(feed)).toEqual(expected)
})

test.each(['http://updates.example', 'updates.example', 'https://a b', 'https://a&calc', 'file:///x'])(
  'a feed at %s is refused',
  (feed) => {
    expect(() => feedArguments(feed)).toThrow('https')
  },
)
