import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLaunchedTerminal } from './launched-terminal.ts'

let folder: string
let open: number[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-terminal-'))
  open = []
})
afterEach(async () => {
  for (const descriptor of open) closeSync(descriptor)
  await rm(folder, { recursive: true, force: true })
})

const descriptorOf = (name: string, flags: string) => {
  const descriptor = openSync(join(folder, name), flags)
  open.push(descriptor)
  return descriptor
}
const written = (name: string) => readFileSync(join(folder, name), 'utf8')

async function terminal({ input = '', environment = {} as NodeJS.ProcessEnv }) {
  await writeFile(join(folder, 'input'), input)
  const descriptors = {
    input: descriptorOf('input', 'r'),
    output: descriptorOf('output', 'w'),
    errors: descriptorOf('errors', 'w'),
  }
  const closed: string[] = []
  const { signal } = new AbortController()
  const made = createLaunchedTerminal({ environment, signal, descriptors, onClosed: () => closed.push('closed') })
  return { made, closed }
}

describe('a program that dsconsole.exe started', () => {
  test('keeps its two outputs apart, whole and in order', async () => {
    const { made, closed } = await terminal({})
    const long = 'ü'.repeat(300_000)
    made.print(long)
    made.note('progress')
    made.print('{"end":true}')
    expect(written('output')).toBe(`${long}\n{"end":true}\n`)
    expect(written('errors')).toBe('progress\n')
    expect(closed).toEqual([])
  })

  test.each([
    ['secret\r\n', 'secret'],
    ['secret', 'secret'],
    ['with blanks \n', 'with blanks '],
    ['zwei\nzeilen\n', 'zwei\nzeilen'],
    ['', ''],
  ])('takes %j from a file or a pipe as the password %j, without asking', async (input, password) => {
    const { made } = await terminal({ input })
    expect(await made.readSecret('Password: ')).toBe(password)
    expect(written('errors')).toBe('')
  })

  test('asks on a console, and does not wait for the end of its input', async () => {
    const { made } = await terminal({ input: 'first \nsecond\n', environment: { DSCONSOLE_LAUNCHER_TYPED: '1' } })
    expect(await made.readSecret('Password: ')).toBe('first ')
    expect(written('errors')).toBe('Password: \n')
    expect(written('output')).toBe('')
  })

  test('says that it was cancelled where the console goes before an answer', async () => {
    const { made } = await terminal({ input: 'half', environment: { DSCONSOLE_LAUNCHER_TYPED: '1' } })
    await expect(made.readSecret('Password: ')).rejects.toMatchObject({ problem: { code: 'cancelled' } })
  })

  test.each([
    [undefined, 10_000],
    ['', 10_000],
    ['abc', 10_000],
    ['0', 10_000],
    ['120', 120],
  ])('a width given as %j is %i columns', async (width, columns) => {
    const { made } = await terminal({ environment: { DSCONSOLE_LAUNCHER_WIDTH: width } })
    expect(made.width).toBe(columns)
  })

  test('ends where nobody reads the output any more', async () => {
    const { made, closed } = await terminal({})
    for (const descriptor of open.splice(0)) closeSync(descriptor)
    made.print('lost')
    expect(closed).toEqual(['closed'])
  })
})

test('two questions on one console get an answer each', async () => {
  const script = `
    import { createLaunchedTerminal, standardDescriptors } from ${JSON.stringify(join(import.meta.dirname, 'launched-terminal.ts'))}
    const terminal = createLaunchedTerminal({ environment: { DSCONSOLE_LAUNCHER_TYPED: '1' },
      signal: new AbortController().signal, descriptors: standardDescriptors, onClosed: () => process.exit(9) })
    const answers = [await terminal.readSecret('New: '), await terminal.readSecret('Again: ')]
    terminal.print(JSON.stringify(answers))
    process.exit(0)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script])
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += String(text)))
  let errors = ''
  child.stderr.on('data', (text: Buffer) => {
    const before = errors
    errors += String(text)
    for (const [prompt, answer] of [
      ['New: ', 'one\n'],
      ['Again: ', 'two\n'],
    ] as const) {
      if (errors.includes(prompt) && !before.includes(prompt)) child.stdin.write(answer)
    }
  })
  const code = await new Promise((fulfil) => child.on('close', fulfil))
  expect({ code, output, errors }).toEqual({ code: 0, output: '["one","two"]\n', errors: 'New: \nAgain: \n' })
})
