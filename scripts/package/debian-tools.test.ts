import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { debianTools, toolsAvailable } from './debian-tools.ts'

/** dpkg is Debian itself. */
const packages = [...new Set(Object.values(debianTools).flatMap((tools) => Object.values(tools)))].filter(
  (name) => name !== 'dpkg',
)

/** Whole names: `mono-mcs` does not stand in `libmono-mcs-cil`. */
const namesIn = (file: string): readonly string[] => readFileSync(file, 'utf8').match(/[\w.+-]+/gu) ?? []

test.each(['.ci/run', 'scripts/set-up.mjs'])('%s installs every package of Debian whose tools a test needs', (file) => {
  expect(packages.filter((name) => !namesIn(file).includes(name))).toEqual([])
})

test('set-up sees each of the tools missing', () => {
  const programs = Object.values(debianTools).flatMap((tools) => Object.keys(tools))
  const text = readFileSync('scripts/set-up.mjs', 'utf8')
  expect(programs.filter((program) => program !== '/usr/bin/dpkg-deb' && !text.includes(`'${program}'`))).toEqual([])
})

const withoutMakensis = (file: string) => file !== '/usr/bin/makensis'

test.each([
  ['where everything is there', {}, () => true, true],
  ['where a tool is missing', {}, withoutMakensis, false],
  ['where another suite lacks one', {}, (file: string) => file !== '/usr/bin/mono', true],
  ['where the lab is required and there', { DSCONSOLE_REQUIRE_LAB: '1' }, () => true, true],
])('%s the suite runs: %j', (_, environment, exists, runs) => {
  expect(toolsAvailable('nsis', environment, exists)).toBe(runs)
})

test('where the lab is required a missing tool is an error that names the package', () => {
  const ask = () => toolsAvailable('nsis', { DSCONSOLE_REQUIRE_LAB: '1' }, withoutMakensis)
  expect(ask).toThrow('/usr/bin/makensis (Debian: apt-get install nsis)')
})
