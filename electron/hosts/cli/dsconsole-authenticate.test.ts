import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { samplePassword } from '../../connectors/sample/sample-person.ts'
import {
  createCommandLineProcess,
  sampleDirectory,
  processTestTimeout,
  type CommandLineProcess,
} from './dsconsole-process.ts'

const canary = 'c4nary-Pa55 wörd'
vi.setConfig({ testTimeout: processTestTimeout })

let program: CommandLineProcess

beforeAll(async () => {
  program = await createCommandLineProcess()
  await program.importDirectories(sampleDirectory())
  await program.run('sync')
})

afterAll(() => program.remove())

const accepted = { outcome: 'accepted', reason: null, stage: null }
const refused = { outcome: 'refused', reason: 'password-refused', stage: 'bind' }
const empty = { outcome: 'refused', reason: 'password-empty', stage: 'bind' }

describe('dsconsole authenticate', () => {
  test.each([
    [samplePassword, 0, accepted],
    [`${samplePassword}\n`, 0, accepted],
    [`${samplePassword}\r\n`, 0, accepted],
    [`${samplePassword}\n\n`, 5, refused],
    [`${samplePassword} `, 5, refused],
    [canary, 5, refused],
    ['', 5, empty],
    ['\n', 5, empty],
  ])('with %j on standard input ends with %i', async (input, exitCode, document) => {
    const ended = await program.run('authenticate Anna.Huber --json', { input })
    expect(ended.exitCode, ended.errors).toBe(exitCode)
    expect(ended.json()).toEqual(document)
    expect(program.printed()).not.toContain(canary)
  })

  test('refuses who is not in the database', async () => {
    const ended = await program.run('authenticate nobody --json', { input: samplePassword })
    expect(ended.exitCode, ended.errors).toBe(5)
    expect(ended.json()).toEqual({ outcome: 'refused', reason: 'user-unknown', stage: 'database' })
  })

  test('shows each step to people', async () => {
    const { output } = await program.run('authenticate anna.huber', { input: 'wrong' })
    expect(output).toMatch(/user-found\s+ok\s+anna\.huber/u)
    expect(output).toMatch(/entry-found\s+ok/u)
    expect(output).toMatch(/password\s+FAILED/u)
    expect(output).toMatch(/^refused\.$/mu)
  })
})
