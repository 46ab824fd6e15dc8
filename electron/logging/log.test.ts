import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemError } from '../../shared/errors/problem-error.ts'
import { createLog } from './log.ts'

const canary = 'cAn4ry'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = () => readFile(join(folder, 'logs', 'dsconsole.log'), 'utf8')
const lines = async () =>
  (await read())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the log', () => {
  it('is written before the call returns, one JSON document a line, for the owner only', async () => {
    const log = createLog({ folder })
    log.info({ directory: 'main' }, 'Started.')
    log.warn({}, 'Careful.')
    log.error({}, 'Broken.')
    expect(await lines()).toMatchObject([
      { level: 'info', directory: 'main', msg: 'Started.', pid: process.pid },
      { level: 'warn', msg: 'Careful.' },
      { level: 'error', msg: 'Broken.' },
    ])
    expect((await stat(join(folder, 'logs', 'dsconsole.log'))).mode & 0o777).toBe(0o600)
  })

  it.each([
    { password: canary },
    { Password: canary },
    { bindPassword: canary },
    { secrets: { password: canary } },
    { secret: [canary] },
    { credentials: { user: 'x', value: canary } },
    { token: canary },
    { headers: { authorization: canary, cookie: canary } },
    { configuration: { connection: { password: canary } } },
    { list: [{ deep: { password: canary } }] },
    { a: { b: { c: { d: { e: { f: { g: canary } } } } } } },
    { err: Object.assign(new Error('x'), { password: canary }) },
    { err: Object.assign(new Error('x'), { request: { credentials: canary } }) },
    { err: new Error('x', { cause: Object.assign(new Error('y'), { secret: canary }) }) },
    { error: Object.assign(new Error('x'), { password: canary }) },
    { connection: { failure: Object.assign(new Error('x'), { password: canary }) } },
  ])('never holds a secret: %j', async (facts) => {
    createLog({ folder }).error(facts, 'Something.')
    expect(await read()).toContain('Something.')
    expect(await read()).not.toContain(canary)
  })

  it('does not change what it was given', () => {
    const facts = { password: canary, nested: { secret: canary } }
    createLog({ folder }).info(facts, 'x')
    expect(facts).toEqual({ password: canary, nested: { secret: canary } })
  })

  it('gives an unforeseen failure an id by which it is found, with its stack and its cause', async () => {
    const cause = new Error('the cause')
    const id = createLog({ folder }).failure(problemError('internal', 'apply', { cause }))
    expect(id).toMatch(/^[0-9a-f]{8}$/)
    const [line] = await lines()
    expect(line).toMatchObject({ failureId: id, level: 'error' })
    expect(JSON.stringify(line)).toContain('log.test.ts')
    expect(JSON.stringify(line)).toContain('the cause')
  })

  it.each([[undefined], ['text'], [{ password: canary }], [null]])(
    'takes %j where something else was thrown',
    async (thrown) => {
      const id = createLog({ folder }).failure(thrown)
      expect(await read()).toContain(id)
      expect(await read()).not.toContain(canary)
    },
  )

  it.each([
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['debug', ['debug', 'info', 'warn', 'error']],
  ] as const)('writes at the level %s, also when it is set later: %j', async (level, written) => {
    const log = createLog({ folder, level: level === 'debug' ? 'error' : 'debug' })
    log.setLevel(level)
    for (const each of ['debug', 'info', 'warn', 'error'] as const) log[each]({}, 'x')
    expect((await lines()).map((line) => (line as { level: string }).level)).toEqual(written)
  })

  it('never stops the program, where it cannot be written', async () => {
    await writeFile(join(folder, 'logs'), 'in the way')
    expect(() => createLog({ folder }).info({}, 'x')).not.toThrow()
  })

  it('survives facts that refer to themselves', async () => {
    const facts: Record<string, unknown> = { name: 'round' }
    facts['self'] = facts
    createLog({ folder }).info(facts, 'x')
    expect(await read()).toContain('round')
  })
})

describe('a log that grows', () => {
  it('is moved aside at 5 MB, and at most five files stay', async () => {
    const log = createLog({ folder })
    for (let round = 0; round < 6; round++) {
      await writeFile(join(folder, 'logs', 'dsconsole.log'), `${'x'.repeat(4_999_990)}${round}\n`).catch(
        () => undefined,
      )
      log.info({ round }, 'The next line.')
    }
    const files = (await readdir(join(folder, 'logs'))).sort()
    expect(files).toEqual(['dsconsole.1.log', 'dsconsole.2.log', 'dsconsole.3.log', 'dsconsole.4.log', 'dsconsole.log'])
    const newest = await lines()
    expect(newest).toMatchObject([{ round: 5 }])
    expect((await readFile(join(folder, 'logs', 'dsconsole.1.log'), 'utf8')).slice(-2)).toBe('5\n')
  })
})
