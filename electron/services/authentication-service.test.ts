import { describe, expect, test } from 'vitest'
import type { AuthenticationAnswer } from '../../shared/domain/authentication.ts'
import type { UserDetails } from '../../shared/domain/user.ts'
import type { ProblemCode } from '../../shared/errors/problem-texts.ts'
import { problemError } from '../../shared/errors/problem-error.ts'
import { describeProblem } from '../../shared/errors/problem.ts'
import type { Credentials } from '../connectors/connector.ts'
import { createPasswordChecker } from './passwords/password-checker.ts'
import {
  fakeAccounts,
  fakeConnector,
  fakeRuns,
  fakeSecrets,
  fakeServices,
  fakeSettings,
  fakeUser,
  fakeUsers,
  ldapConfiguration,
} from './service-fakes.ts'

const { signal } = new AbortController()
const accepted: AuthenticationAnswer = { outcome: 'accepted', distinguishedName: 'uid=ada,dc=example,dc=com' }
const refused = (code: ProblemCode): AuthenticationAnswer => ({
  outcome: 'refused',
  problem: describeProblem(code, 'bind'),
})
const refusedUnseen = (code: ProblemCode): AuthenticationAnswer => ({
  outcome: 'refused',
  problem: describeProblem(code, 'bind'),
  entry: 'unknown',
})
const unavailable: AuthenticationAnswer = {
  outcome: 'unavailable',
  problem: describeProblem('connection-refused', 'tcp'),
}

interface Scene {
  readonly user?: Partial<UserDetails> | null
  readonly answer?: AuthenticationAnswer
  readonly directories?: readonly string[]
}

const settingsOf = (...directories: readonly string[]) => ({
  ...fakeSettings(...directories.map((id) => ldapConfiguration(id))),
  preferences: () => ({ language: 'system', appearance: 'system', columnWidths: {} }) as const,
  savePreferences: () => Promise.resolve(),
})

function scene({ user = {}, answer = accepted, directories = ['main'] }: Scene) {
  const asked: Credentials[] = []
  const authenticate = (credentials: Credentials) => {
    asked.push(credentials)
    return Promise.resolve(answer)
  }
  const { services } = fakeServices({
    settings: settingsOf(...directories),
    database: { users: user === null ? fakeUsers() : fakeUsers(fakeUser(user)), runs: fakeRuns() },
    createConnector: () => fakeConnector({ authenticate }),
  })
  return { service: services.authentication, asked }
}

/** One letter for each step: passed, failed, not reached. */
const states = (report: { readonly steps: readonly { readonly state: string }[] }): string =>
  report.steps.map(({ state }) => (state === 'passed' ? '+' : state === 'failed' ? 'x' : '.')).join('')

describe('a log-on', () => {
  test.each<[string, Scene, string, string, string | null, number]>([
    ['a user of the directory', {}, 'accepted', '+++++', null, 1],
    ['a wrong password', { answer: refused('password-refused') }, 'refused', '++++x', 'password-refused', 1],
    [
      'a name or a password',
      { answer: refused('name-or-password-refused') },
      'refused',
      '+++.x',
      'name-or-password-refused',
      1,
    ],
    [
      'a wrong password where nobody looked for the entry',
      { answer: refusedUnseen('password-refused-unencrypted') },
      'refused',
      '+++.x',
      'password-refused-unencrypted',
      1,
    ],
    ['a locked account', { answer: refused('account-refused') }, 'refused', '++++x', 'account-refused', 1],
    ['an entry that is gone', { answer: refused('entry-not-found') }, 'refused', '+++x.', 'entry-not-found', 1],
    ['an entry twice', { answer: refused('entry-ambiguous') }, 'refused', '+++x.', 'entry-ambiguous', 1],
    ['a directory that is down', { answer: unavailable }, 'unavailable', '+++x.', 'connection-refused', 1],
    ['an unknown user', { user: null }, 'refused', 'x....', 'user-unknown', 0],
    ['no privilege', { user: { privileges: [] } }, 'refused', '++x..', 'login-not-permitted', 0],
    ['archive, no login', { user: { privileges: ['archive'] } }, 'refused', '++x..', 'login-not-permitted', 0],
    ['an administrator', { user: { privileges: ['admin'] } }, 'accepted', '+++++', null, 1],
    ['made by hand', { user: { directory: null, distinguishedName: null } }, 'accepted', '+++++', null, 1],
    [
      'made by hand, several directories',
      { user: { directory: null }, directories: ['main', 'other'] },
      'unavailable',
      '+++x.',
      'directory-ambiguous',
      0,
    ],
    ['its directory is gone', { directories: ['other'] }, 'unavailable', '+++x.', 'directory-not-configured', 0],
  ])('%s', async (_case, given, outcome, steps, code, asked) => {
    const world = scene(given)
    const { report } = await world.service.logOn({ userName: 'ADA', password: 'right' }, signal)
    expect(report.outcome).toBe(outcome)
    expect(states(report)).toBe(steps)
    expect(report.problem?.code ?? null).toBe(code)
    expect(world.asked).toHaveLength(asked)
  })

  test('asks with the name and the distinguished name of the database', async () => {
    const { service, asked } = scene({})
    await service.logOn({ userName: 'ADA', password: ' right ' }, signal)
    expect(asked).toEqual([
      { userName: 'ada', password: ' right ', distinguishedName: 'uid=ada,dc=example,dc=com', signal },
    ])
  })

  test('an empty password is refused before anything is sent', async () => {
    const { service, asked } = scene({})
    const { report } = await service.logOn({ userName: 'ada', password: '' }, signal)
    expect(report).toMatchObject({ outcome: 'refused', problem: { code: 'password-empty' } })
    expect(states(report)).toBe('+++.x')
    expect(asked).toEqual([])
  })

  test('a connector that cannot be made is no answer about the password', async () => {
    const { services } = fakeServices({
      database: { users: fakeUsers(fakeUser({})), runs: fakeRuns() },
      secrets: fakeSecrets().store,
      createConnector: () => {
        throw problemError('secret-missing', 'settings')
      },
    })
    const { report } = await services.authentication.logOn({ userName: 'ada', password: 'x' }, signal)
    expect(report).toMatchObject({ outcome: 'unavailable', problem: { code: 'secret-missing' } })
  })
})

describe('a log-on of a user whose password is kept here', () => {
  test.each<[string, Partial<UserDetails>, string, string, string, string | null]>([
    ['right', {}, 'right', 'accepted', '++++', null],
    ['wrong', {}, 'wrong', 'refused', '+++x', 'own-password-wrong'],
    ['empty', {}, '', 'refused', '+++x', 'own-password-wrong'],
    ['right, no privilege', { privileges: [] }, 'right', 'refused', '++x+', 'login-not-permitted'],
    ['wrong, no privilege', { privileges: [] }, 'wrong', 'refused', '++xx', 'own-password-wrong'],
  ])('%s; no directory is asked', async (_case, user, password, outcome, steps, code) => {
    const asked: string[] = []
    const passwords = createPasswordChecker({ logCost: 4, blockSize: 8, parallelism: 1 })
    const hash = await passwords.hash('right')
    const { services } = fakeServices({
      database: { users: fakeUsers(fakeUser({ authentication: 'integrated', ...user })), runs: fakeRuns() },
      accounts: { ...fakeAccounts, editor: { ...fakeAccounts.editor, findPasswordHash: () => Promise.resolve(hash) } },
      passwords,
      createConnector: ({ id }) => {
        asked.push(id)
        return fakeConnector({})
      },
    })
    const { report } = await services.authentication.logOn({ userName: 'ADA', password }, signal)
    expect(report.outcome).toBe(outcome)
    expect(states(report)).toBe(steps)
    expect(report.problem?.code ?? null).toBe(code)
    expect(asked).toEqual([])
  })
})

describe('a log-on by another name', () => {
  type Resolve = (typed: string) => Promise<string | null>
  function world(resolve: Resolve, user: Partial<UserDetails> = {}) {
    const asked: string[] = []
    const authenticated: string[] = []
    const { services } = fakeServices({
      settings: settingsOf('main'),
      database: { users: fakeUsers(fakeUser(user)), runs: fakeRuns() },
      createConnector: () =>
        fakeConnector({
          resolveUserName: (typed) => {
            asked.push(typed)
            return resolve(typed)
          },
          authenticate: ({ userName }) => {
            authenticated.push(userName)
            return Promise.resolve(accepted)
          },
        }),
    })
    return {
      logOn: (userName: string, password = 'x') => services.authentication.logOn({ userName, password }, signal),
      asked,
      authenticated,
    }
  }
  const ada = () => Promise.resolve('ADA')

  test.each<[string, string, Resolve, Partial<UserDetails>, string, string[]]>([
    ['is asked of the directory, which knows it', 'CORP\\ada', ada, {}, 'accepted', ['ada']],
    ['of a user made by hand', 'ada@corp.example', ada, { directory: null }, 'accepted', ['ada']],
    ['that the directory does not know', 'eve@corp.example', () => Promise.resolve(null), {}, 'refused', []],
    ['of a user of another directory', 'CORP\\ada', ada, { directory: 'other' }, 'refused', []],
    ['of a user with a password here', 'CORP\\ada', ada, { authentication: 'integrated' }, 'refused', []],
    ['of a user who may not log on', 'CORP\\ada', ada, { privileges: [] }, 'refused', []],
    [
      'while the directory is down',
      'CORP\\ada',
      () => Promise.reject(problemError('connection-refused', 'tcp')),
      {},
      'unavailable',
      [],
    ],
  ])('%s', async (_case, typed, resolve, user, outcome, authenticated) => {
    const scene = world(resolve, user)
    expect((await scene.logOn(typed)).report.outcome).toBe(outcome)
    expect(scene.asked).toEqual([typed])
    expect(scene.authenticated).toEqual(authenticated)
  })

  test('is not asked for where the database knows it, and not without a password', async () => {
    const scene = world(ada)
    await scene.logOn('ada')
    await scene.logOn('CORP\\ada', '')
    expect(scene.asked).toEqual([])
  })
})

describe('Test Authentication', () => {
  const attempt = (password: string) => ({
    configuration: ldapConfiguration('main'),
    secrets: {},
    userName: 'ada',
    password,
  })

  test.each<[string, Scene, string, string, string | null]>([
    ['all is well', {}, 'accepted', '+++++', null],
    ['an unknown user: the directory is asked all the same', { user: null }, 'refused', 'x..++', 'user-unknown'],
    [
      'an unknown user and a wrong password: both are shown, the first counts',
      { user: null, answer: refused('password-refused') },
      'refused',
      'x..+x',
      'user-unknown',
    ],
    ['an unknown user, directory down', { user: null, answer: unavailable }, 'refused', 'x..x.', 'user-unknown'],
    ['integrated', { user: { authentication: 'integrated' } }, 'refused', '+x+++', 'user-not-directory'],
    ['no privilege', { user: { privileges: [] } }, 'refused', '++x++', 'login-not-permitted'],
    ['of another directory', { user: { directory: 'other' } }, 'refused', '+x+++', 'user-of-other-directory'],
    ['directory down', { answer: unavailable }, 'unavailable', '+++x.', 'connection-refused'],
  ])('%s', async (_case, given, outcome, steps, code) => {
    const report = await scene(given).service.test(attempt('right'), signal)
    expect(report.outcome).toBe(outcome)
    expect(states(report)).toBe(steps)
    expect(report.problem?.code ?? null).toBe(code)
  })

  test('the distinguished name of another directory is not looked for in this one', async () => {
    const { service, asked } = scene({ user: { directory: 'other' } })
    await service.test(attempt('right'), signal)
    expect(asked).toMatchObject([{ distinguishedName: null }])
  })

  test('sends no empty password', async () => {
    const { service, asked } = scene({ user: null })
    expect(await service.test(attempt(''), signal)).toMatchObject({ outcome: 'refused' })
    expect(asked).toEqual([])
  })
})
