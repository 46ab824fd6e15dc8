import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The scripts of Linux and macOS, and where they look for it a program that shows what it was started with, and ends with 4. */
const programs = {
  linux: 'linux/directory-services-console',
  mac: 'MacOS/Directory Services Console',
} as const
const shown = '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done\ncat\necho progress >&2\nexit 4\n'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsconsole launchers-'))
  for (const system of ['linux', 'mac'] as const) {
    const place = join(folder, system)
    mkdirSync(place)
    copyFileSync(`assets/${system}/dsconsole`, join(place, 'dsconsole'))
    mkdirSync(dirname(join(folder, programs[system])), { recursive: true })
    writeFileSync(join(folder, programs[system]), shown)
    chmodSync(join(folder, programs[system]), 0o755)
    symlinkSync(join(place, 'dsconsole'), join(folder, `${system}-link`))
    symlinkSync(`${system}-link`, join(folder, `${system}-link-of-link`))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (script: string, typed: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  spawnSync(join(folder, script), [...typed], {
    encoding: 'utf8',
    input: 'from standard input',
    env: { PATH: process.env['PATH'], ...environment },
  })

describe.each(['linux', 'mac'] as const)('dsconsole on %s', (system) => {
  test.each([`${system}/dsconsole`, `${system}-link`, `${system}-link-of-link`])(
    'started as %s gives on arguments, input, both outputs and the exit code',
    (script) => {
      const typed = ['users', 'show', 'O\'Neill "Anna"', '', '--', '$HOME', 'scheme:value']
      const { status, stdout, stderr } = start(script, typed, { DISPLAY: ':0' })
      const arguments_ = ['--log-level=3', '--dsconsole', '--', ...typed]
      expect({ status, stdout, stderr }).toEqual({
        status: 4,
        stdout: `${arguments_.join('\n')}\nfrom standard input`,
        stderr: 'progress\n',
      })
    },
  )
})

test.each([
  [{}, true],
  [{ DISPLAY: '' }, true],
  [{ DISPLAY: ':0' }, false],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, false],
])('on Linux with %j the headless platform is asked for: %s', (environment, isHeadless) => {
  const { stdout } = start('linux/dsconsole', ['test'], environment)
  expect(stdout.split('\n--dsconsole\n')[0]?.includes('--ozone-platform=headless')).toBe(isHeadless)
})
