import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileLauncher } from './compile-launcher.ts'
import { toolsAvailable } from './debian-tools.ts'

/**
 * The launcher of Windows, translated as C# 5 by Mono's compiler and run by Mono beside a made-up program. Mono has no
 * named pipes of Windows and gives no command line as it was typed: the first is not seen here, the second by a table.
 */
let folder: string
const launcher = () => join(folder, 'dsconsole.exe')

/** A shell script under the program's name, with `body` as what it does. */
function writeProgram(body: string): void {
  const file = join(folder, 'Directory Services Console.exe')
  writeFileSync(file, `#!/bin/sh\n${body}\n`)
  chmodSync(file, 0o755)
}

const run = (typed: readonly string[], input: Buffer | string = '') =>
  spawnSync('mono', [launcher(), ...typed], { input, timeout: 30_000, maxBuffer: 2 ** 25 })

const ctrlC = '\u0003'

/** On a terminal of 90 columns; what stands behind a text is typed once that text has been shown. */
async function onConsole(typing: readonly (readonly [string, string])[]) {
  const command = `stty cols 90; exec mono '${launcher()}' test`
  const environment = { ...process.env, TERM: 'xterm' }
  const terminal = spawn('script', ['-qfec', command, '/dev/null'], { env: environment, timeout: 30_000 })
  const waiting = [...typing]
  let shown = ''
  terminal.stdout.on('data', (data: Buffer) => {
    shown += data.toString()
    const next = waiting[0]
    if (next === undefined || !shown.includes(next[0])) return
    waiting.shift()
    terminal.stdin.write(next[1])
  })
  const code = await new Promise((resolve) => terminal.on('close', resolve))
  return { code, shown }
}

/** Calls the launcher's own reading of a command line, for each line of standard input. */
const asking = `
using System; using System.Reflection;
internal static class Asking {
    private static void Main(string[] given) {
        MethodInfo typed = Assembly.LoadFrom(given[0]).GetType("Launcher")
            .GetMethod("TypedArguments", BindingFlags.NonPublic | BindingFlags.Static);
        for (string line = Console.ReadLine(); line != null; line = Console.ReadLine())
            Console.WriteLine((string)typed.Invoke(null, new object[] { line }));
    }
}`

describe.skipIf(!toolsAvailable('mono'))('dsconsole.exe', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dsconsole launcher-'))
    compileLauncher({ compiler: 'mcs', source: 'assets/windows/dsconsole.cs', target: launcher() })
    writeFileSync(join(folder, 'asking.cs'), asking)
    const asked = join(folder, 'asking.cs')
    compileLauncher({ compiler: 'mcs', source: asked, target: join(folder, 'asking.exe') })
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([0, 4, 255])('ends with the exit code of the program: %i', (code) => {
    writeProgram(`exit ${code}`)
    expect(run([]).status).toBe(code)
  })

  test('starts the program without its window, and gives it what was typed behind --', () => {
    writeProgram('printf "%s\\n" "$@"')
    const { stdout } = run(['users', 'show', 'Jürgen', '--json'])
    expect(stdout.toString()).toBe('--log-level=3\n--dsconsole\n--\nusers\nshow\nJürgen\n--json\n')
  })

  test('says that nobody types here, and names the pipe whose end is its own', () => {
    writeProgram(
      'printf "%s,%s,%s\\n" "$DSCONSOLE_LAUNCHER_TYPED" "$DSCONSOLE_LAUNCHER_WIDTH" "$DSCONSOLE_LAUNCHER_PIPE"',
    )
    expect(run([]).stdout.toString()).toMatch(/^0,,\\\\\.\\pipe\\dsconsole-[0-9a-f]{32}\n$/u)
  })

  test('passes every byte on in both directions, and keeps the outputs apart', () => {
    writeProgram('cat; printf "\\303\\274\\377" >&2')
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7 + (index >> 8)) & 255))
    const { status, stdout, stderr } = run([], bytes)
    expect([status, stdout.equals(bytes), stderr]).toEqual([0, true, Buffer.from([0xc3, 0xbc, 0xff])])
  })

  test('ends also where the program does not read its input', () => {
    writeProgram('exit 3')
    expect(run([], Buffer.alloc(1_000_000)).status).toBe(3)
  })

  test('says what is missing where the program is not beside it', () => {
    rmSync(join(folder, 'Directory Services Console.exe'), { force: true })
    const { status, stdout, stderr } = run(['test'])
    expect([status, stdout.toString()]).toEqual([1, ''])
    expect(stderr.toString()).toContain('"Directory Services Console.exe" could not be started')
  })

  test('passes on what is typed without showing it, and says how wide the console is', async () => {
    writeProgram(
      'echo "typed=$DSCONSOLE_LAUNCHER_TYPED width=$DSCONSOLE_LAUNCHER_WIDTH"; read word; echo "${#word} letters"',
    )
    const { code, shown } = await onConsole([['typed=1 width=90', 'secrx\u007fet\r']])
    expect([code, shown]).toEqual([0, expect.stringContaining('6 letters')])
    expect(shown).not.toContain('secr')
  })

  test('at Ctrl+C ends the input of the program, waits for it, and ends with its code', async () => {
    writeProgram('trap "" INT; echo started; cat >/dev/null; echo cancelled; exit 3')
    const { code, shown } = await onConsole([['started', ctrlC]])
    expect([code, shown]).toEqual([3, expect.stringContaining('cancelled')])
  })

  test('at Ctrl+C a second time ends the program', async () => {
    writeProgram('trap "" INT; echo started; cat >/dev/null; echo asked; exec sleep 600')
    const { code, shown } = await onConsole([
      ['started', ctrlC],
      ['asked', ctrlC],
    ])
    expect([code === 0, shown]).toEqual([false, expect.stringContaining('asked')])
  })

  test('gives on the arguments as they were typed, without its own name', () => {
    const table = [
      ['dsconsole', ''],
      ['dsconsole test', 'test'],
      ['"C:\\Program Files\\D\\dsconsole.exe"', ''],
      ['"C:\\Program Files\\D\\dsconsole.exe" test', 'test'],
      ['"C:\\Program Files"\\D\\dsconsole.exe test', 'test'],
      ['C:\\"Program Files"\\D\\dsconsole.exe   test', 'test'],
      ['dsconsole\tusers  show "O Neill"', 'users  show "O Neill"'],
      ['dsconsole config import "C:\\my folder\\\\"', 'config import "C:\\my folder\\\\"'],
      ['dsconsole users show "" ü\\ "a""b" \\"', 'users show "" ü\\ "a""b" \\"'],
      ['"dsconsole', ''],
    ] as const
    const input = table.map(([line]) => line).join('\n')
    const { stdout } = spawnSync('mono', [join(folder, 'asking.exe'), launcher()], { input })
    const read = stdout.toString().split('\n')
    expect(table.map(([line], index) => [line, read[index]])).toEqual(table)
  })
})
