import { describe, expect, it } from 'vitest'
import { detectAppDirectory } from './detect-app-directory.ts'
import { encodingOfCodePage, folderOfCommand, registryValue, withoutTrailingBackslash } from './registry-output.ts'
import { systemEncoding } from './system-code-page.ts'
import type { QueryRegistry } from './windows-registry.ts'

const printed = (
  name: string,
  value: string,
  key = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Alt-N Technologies\MDaemon`,
) => `\r\n${key}\r\n    ${name}    REG_SZ    ${value}\r\n\r\n`

describe('what reg.exe prints', () => {
  it.each([
    [printed('AppPath', String.raw`C:\MDAEMON\App`), String.raw`C:\MDAEMON\App`],
    [printed('apppath', `C:\\Program Files\\MDaemon\\APP\\`), `C:\\Program Files\\MDaemon\\APP\\`],
    [printed('AppPath', ''), null],
    [printed('Other', 'C:\\x'), null],
    ['ERROR: The system was unable to find the specified registry key or value.\r\n', null],
    ['', null],
  ])('%j', (output, value) => {
    expect(registryValue(output, 'AppPath')).toBe(value)
  })

  it.each([
    [String.raw`C:\MDaemon\App\Uninst.exe`, String.raw`C:\MDaemon\App`],
    [String.raw`C:\Mail Server\App\Uninst.exe /x`, String.raw`C:\Mail Server\App`],
    [String.raw`"C:\Mail Server\App\MDUninst.EXE" /silent`, String.raw`C:\Mail Server\App`],
    ['MsiExec', null],
  ])('the program %s lies in %s', (command, folder) => {
    expect(folderOfCommand(command)).toBe(folder)
  })

  it.each([
    ['C:\\MDaemon\\App\\', 'C:\\MDaemon\\App'],
    [' C:\\MDaemon\\App ', 'C:\\MDaemon\\App'],
    ['D:\\', 'D:\\'],
    ['\\\\MDAEMON\\MDApp\\', '\\\\MDAEMON\\MDApp'],
  ])('the folder %j is %j', (path, folder) => {
    expect(withoutTrailingBackslash(path)).toBe(folder)
  })
})

describe('the App directory of this machine', () => {
  const settings = String.raw`Alt-N Technologies\MDaemon`
  const registry =
    (values: Readonly<Record<string, string>>): QueryRegistry =>
    (key, name, view) => {
      const found = Object.entries(values).find(([place]) => `${key} ${view}`.endsWith(place))
      return Promise.resolve(found === undefined ? '' : printed(name, found[1]))
    }
  const detect = (values: Readonly<Record<string, string>>, existing: readonly string[]) =>
    detectAppDirectory({
      queryRegistry: registry(values),
      holdsAccounts: (folder) => Promise.resolve(existing.includes(folder)),
    })

  it.each<[string, Record<string, string>, string[], string | null]>([
    [
      'is where the registry says',
      { [`${settings} 64`]: 'D:\\Mail\\App\\' },
      ['D:\\Mail\\App', 'C:\\MDaemon\\App'],
      'D:\\Mail\\App',
    ],
    ['of a 32-bit MDaemon is found too', { [`${settings} 32`]: 'D:\\Mail\\App' }, ['D:\\Mail\\App'], 'D:\\Mail\\App'],
    [
      'is where it would be uninstalled from',
      { 'MDaemon Server 64': '"E:\\MD\\App\\Uninst.exe" /x' },
      ['E:\\MD\\App'],
      'E:\\MD\\App',
    ],
    ['is where it usually is', {}, ['C:\\MDaemon\\App'], 'C:\\MDaemon\\App'],
    ['is not where no accounts are', { [`${settings} 64`]: 'D:\\Old\\App' }, ['C:\\MDaemon\\App'], 'C:\\MDaemon\\App'],
    ['is nowhere', { [`${settings} 64`]: 'D:\\Old\\App' }, [], null],
  ])('%s', async (_what, values, existing, folder) => {
    expect(await detect(values, existing)).toBe(folder)
  })
})

describe('the code page of this machine', () => {
  it.each([
    ['1252', 'windows-1252'],
    ['1251', 'windows-1251'],
    ['874', 'windows-874'],
    ['932', 'shiftjis'],
    ['936', 'gbk'],
    ['949', 'cp949'],
    ['950', 'big5'],
    ['65001', 'utf8'],
    ['437', 'cp437'],
    ['x', null],
  ])('%s is %s', (codePage, encoding) => {
    expect(encodingOfCodePage(codePage)).toBe(encoding)
  })

  it.each([
    ['1250', 'windows-1250'],
    ['932', 'shiftjis'],
    ['99999', 'windows-1252'],
    ['', 'windows-1252'],
  ])('ACP %j', async (codePage, encoding) => {
    expect(await systemEncoding(() => Promise.resolve(codePage === '' ? '' : printed('ACP', codePage)))).toBe(encoding)
  })
})
