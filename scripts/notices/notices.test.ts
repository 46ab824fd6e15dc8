import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describePackage } from './describe-package.ts'
import { packageOfModule } from './package-of-module.ts'
import { packagesBeside } from './packages-beside.ts'
import { renderNotices } from './render-notices.ts'

describe('a bundled module', () => {
  test.each([
    ['/r/electron/main.ts', null],
    ['/r/package.json', null],
    ['/r/node_modules/zod/v4/core.js', 'node_modules/zod'],
    ['/r/node_modules/@mui/material/Button/index.js', 'node_modules/@mui/material'],
    ['/r/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['/r/node_modules/a/node_modules.js', 'node_modules/a'],
    ['/r/node_modules/a/icon.svg?url', 'node_modules/a'],
    ['\0rolldown/runtime.js', 'node_modules/rolldown'],
    ['\0vite/preload-helper.js', 'node_modules/vite'],
  ])('%s belongs to the package %s', (id, folder) => {
    expect(packageOfModule(id, '/r')).toBe(folder)
  })

  test('keeps its package on Windows', () => {
    expect(packageOfModule('C:\\r\\node_modules\\@mui\\system\\x.js', 'C:\\r')).toBe('node_modules/@mui/system')
  })

  test.each(['\0somebody/else.js', '/elsewhere/node_modules/zod/index.js', '/repository/x.js'])(
    'of nobody is refused: %j',
    (id) => {
      expect(() => packageOfModule(id, '/r')).toThrow('not known')
    },
  )
})

describe('a package', () => {
  let root: string
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'dsconsole-notices-'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  function write(name: string, license: unknown, files: Readonly<Record<string, string>>): string {
    const folder = join(root, name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }))
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
    return folder
  }

  test.each(['LICENSE', 'license', 'LICENCE.md', 'License.txt', 'COPYING'])('has its text in %s', (file) => {
    const folder = write(`with-${file}`, 'MIT', { [file]: 'Permission\r\nis granted\n', 'Copyright.js': 'code' })
    expect(describePackage(folder)).toMatchObject({ licence: 'MIT', text: 'Permission\nis granted' })
  })

  test.each([
    ['of a licence that nobody decided on', 'GPL-3.0-only', { LICENSE: 'text' }, 'GPL-3.0-only'],
    ['without a licence', undefined, { LICENSE: 'text' }, 'none'],
    ['without a text', 'MIT', { 'README.md': 'MIT' }, 'no text'],
    ['with an empty text', 'MIT', { LICENSE: ' \n' }, 'no text'],
  ])('%s is not bundled', (kind, license, files, reason) => {
    expect(() => describePackage(write(kind, license, files))).toThrow(reason)
  })

  test.each([
    ['saxes', 'Isaac Z. Schlueter'],
    ['lazy-val', 'Vladimir Krivosheev'],
    ['koffi', 'Node.js API collaborators'],
    ['@koromix/koffi-win32-x64', 'Niels Martignène'],
  ])('%s gets the text that its folder lacks', (name, holder) => {
    expect(describePackage(write(name, name === 'saxes' ? 'ISC' : 'MIT', {})).text).toContain(holder)
  })
})

test('notices list every package before its text, in an order that does not depend on the bundles', () => {
  const one = { name: 'b', version: '1', licence: 'MIT', text: 'text of b' }
  const other = { name: 'a', version: '2', licence: 'ISC', text: 'text of a' }
  const text = renderNotices([one, other])
  expect(renderNotices([other, one, one])).toBe(text)
  expect([...text.matchAll(/^(?: {2})?[ab] \d.*$|^text of .$/gmu)].map(([found]) => found)).toEqual([
    '  a 2 (ISC)',
    '  b 1 (MIT)',
    'a 2 (ISC)',
    'text of a',
    'b 1 (MIT)',
    'text of b',
  ])
})

test('what is shipped unbundled may be shipped', () => {
  expect(packagesBeside().map((folder) => describePackage(folder).name)).toContain('sqlite3')
})
