import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** AppRun and the launcher beside a made-up program, with programs in PATH that answer for the system. */
let folder: string

function writeProgram(name: string, body: string): void {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${body}\n`)
  chmodSync(file, 0o755)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsconsole appimage-'))
  for (const script of ['AppRun', 'dsconsole']) copyFileSync(`assets/linux/${script}`, join(folder, script))
  writeProgram('directory-services-console', 'for word in "$@"; do printf "%s\\n" "$word"; done; exit 4')
  writeProgram('shows/unshare', 'exit 0')
  writeProgram('hides/unshare', 'exit 1')
  for (const system of ['shows', 'hides', 'silent']) {
    writeProgram(`${system}/zenity`, 'printf "dialog:%s\\n" "$*"')
    for (const tool of ['dirname', 'readlink']) symlinkSync(`/usr/bin/${tool}`, join(folder, system, tool))
  }
  writeProgram('environment/directory-services-console', 'echo "$APPDIR|$LD_LIBRARY_PATH|$XDG_DATA_DIRS"')
  copyFileSync('assets/linux/AppRun', join(folder, 'environment/AppRun'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Start {
  readonly system: 'shows' | 'hides' | 'silent'
  readonly typed?: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
}

function start({ system, typed = [], environment = {} }: Start) {
  const env = { PATH: join(folder, system), ...environment }
  const { status, stdout, stderr } = spawnSync(join(folder, 'AppRun'), [...typed], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

test.each(['shows', 'silent'] as const)(
  'where the system %s name spaces, the program starts as it was asked to',
  (system) => {
    const typed = ['a b', '', '--', '$HOME', 'scheme:value']
    expect(start({ system, typed })).toEqual({ status: 4, stdout: `${typed.join('\n')}\n`, stderr: '' })
  },
)

test('where the system forbids them nothing starts, with or without the words to leave the sandbox out', () => {
  for (const typed of [[], ['--no-sandbox'], ['--dsconsole', '--', 'sync']]) {
    const { status, stdout, stderr } = start({ system: 'hides', typed })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('forbids user name spaces')
  }
})

test.each([
  [{ LANG: 'de_DE.UTF-8' }, 'verbietet Benutzernamensräume'],
  [{ LANG: 'de_AT.UTF-8', LC_ALL: 'C' }, 'forbids user name spaces'],
  [{}, 'forbids user name spaces'],
])('with %j the refusal says: %s', (environment, sentence) => {
  expect(start({ system: 'hides', environment }).stderr).toContain(sentence)
})

test.each([
  [{ DISPLAY: ':0' }, true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, true],
  [{}, false],
])('who starts it from a menu with %j sees a dialog: %s', (environment, sees) => {
  expect(start({ system: 'hides', environment }).stdout.startsWith('dialog:--error')).toBe(sees)
})

test.each([[['--dsconsole', '--', 'users', 'list']], [['--dsconsole', 'users', 'list']]])(
  '%j is the command line, without a display too',
  (typed) => {
    const words = ['--log-level=3', '--ozone-platform=headless', '--dsconsole', '--', 'users', 'list']
    expect(start({ system: 'shows', typed })).toMatchObject({ status: 4, stdout: `${words.join('\n')}\n` })
  },
)

test('the program finds its own libraries first, and nothing in the folder that it was called from', () => {
  const env = { PATH: join(folder, 'shows'), LD_LIBRARY_PATH: '/opt/lib', APPDIR: '/another' }
  const { stdout } = spawnSync(join(folder, 'environment/AppRun'), { encoding: 'utf8', env })
  const [appDir, libraries, data] = stdout.trim().split('|')
  const here = join(folder, 'environment')
  expect([appDir, libraries]).toEqual([here, `${here}/usr/lib:/opt/lib`])
  expect(data?.split(':')).toEqual([`${here}/usr/share`, '/usr/share/gnome', '/usr/local/share', '/usr/share'])
})
