import { afterEach, describe, expect, it } from 'vitest'
import {
  doubleAccount,
  startIntegrationDouble,
  type IntegrationDouble,
  type IntegrationDoubleOptions,
} from '../../../e2e/lab/application-integration/integration-double.ts'
import type { HttpFault } from '../../../e2e/lab/http/http-faults.ts'
import type { Reply } from '../../../e2e/lab/http/wire-act.ts'
import { connectTo, never, type ConnectorChange } from './integration-for-tests.ts'

let double: IntegrationDouble | null = null
afterEach(() => double?.close())

const right = 'right & sure = yes+%41 ü'

async function logOn(options: IntegrationDoubleOptions, attempt: object = {}, change: ConnectorChange = {}) {
  double = await startIntegrationDouble({ passwords: { anna: right }, ...options })
  const credentials = { userName: 'anna', password: right, distinguishedName: null, signal: never, ...attempt }
  return connectTo(double.url, change).authenticate(credentials)
}

describe('a log-on', () => {
  it('is one request: the account in the header, the user in the body, nothing in the address', async () => {
    expect(await logOn({})).toEqual({ outcome: 'accepted', distinguishedName: null })
    const [request, ...more] = double?.requests ?? []
    expect(more).toEqual([])
    expect([...new URLSearchParams(request?.body)]).toEqual([
      ['cmd', 'auth'],
      ['userName', 'anna'],
      ['password', right],
    ])
    expect(request?.path).toBe('/directory')
    expect(request?.headers['authorization']).toBe(
      `Basic ${Buffer.from(`${doubleAccount.userName}:${doubleAccount.password}`).toString('base64')}`,
    )
    expect(JSON.stringify(request?.headers)).not.toContain('anna')
  })

  it.each(['a&userName=admin', 'a=b', 'ü ä', '+', '%41', '"<>', 'a\r\nb', '😀'])(
    'carries the user name %j as it is',
    async (userName) => {
      expect((await logOn({ passwords: { [userName]: right } }, { userName })).outcome).toBe('accepted')
    },
  )

  it('uses the names that are set', async () => {
    const names = {
      commandParameter: 'action',
      commandValue: 'login',
      userNameParameter: 'user',
      passwordParameter: 'pass',
      resultField: 'ok',
    }
    expect((await logOn({ logOn: names }, {}, { authentication: names })).outcome).toBe('accepted')
    expect(double?.requests[0]?.body).toMatch(/^action=login&user=anna&pass=right/u)
  })

  it('with an empty password asks nobody', async () => {
    expect(await logOn({}, { password: '' })).toMatchObject({ outcome: 'refused', problem: { code: 'password-empty' } })
    expect(double?.connectionCount()).toBe(0)
  })

  it('is refused without saying which of the two was wrong', async () => {
    expect(await logOn({}, { password: 'wrong' })).toMatchObject({
      outcome: 'refused',
      problem: { code: 'name-or-password-refused', stage: 'bind', parameters: { userName: 'anna' } },
    })
  })

  const body = (text: string): Reply => ({ headers: { 'Content-Type': 'application/json' }, body: text })
  it.each<[what: string, answer: Reply, outcome: string]>([
    ['true', body('{"authenticated":true}'), 'accepted'],
    ['true among other fields', body('{"reason":"x","authenticated":true,"user":{}}'), 'accepted'],
    ['true behind a byte order mark', body('\ufeff{"authenticated":true}'), 'accepted'],
    ['false', body('{"authenticated":false}'), 'refused'],
    ['"true"', body('{"authenticated":"true"}'), 'log-on-undecided'],
    ['1', body('{"authenticated":1}'), 'log-on-undecided'],
    ['null', body('{"authenticated":null}'), 'log-on-undecided'],
    ['an object', body('{"authenticated":{"valueOf":true}}'), 'log-on-undecided'],
    ['another field', body('{"Authenticated":true,"ok":true}'), 'log-on-undecided'],
    ['a bare true', body('true'), 'log-on-undecided'],
    ['a list', body('[{"authenticated":true}]'), 'log-on-undecided'],
    ['only inherited', body('{"__proto__":{"authenticated":true}}'), 'log-on-undecided'],
    ['no JSON', body('{"authenticated":true'), 'log-on-undecided'],
    ['JSON with more behind it', body('{"authenticated":true}<br>'), 'log-on-undecided'],
    ['nothing', body(''), 'log-on-undecided'],
    [
      'Latin-1',
      { ...body(''), body: Buffer.from('{"authenticated":true,"n":"ü"}', 'latin1') },
      'http-content-unexpected',
    ],
    [
      'a web page',
      { headers: { 'Content-Type': 'text/html' }, body: '{"authenticated":true}' },
      'http-content-unexpected',
    ],
    ['true with status 201', { ...body('{"authenticated":true}'), status: 201 }, 'http-status-unexpected'],
    ['false with status 401', { ...body('{"authenticated":false}'), status: 401 }, 'credentials-refused'],
    ['false with status 403', { ...body('{"authenticated":false}'), status: 403 }, 'credentials-refused'],
    ['true with status 500', { ...body('{"authenticated":true}'), status: 500 }, 'http-server-error'],
  ])('is decided by true and false alone: %s', async (_what, logOnAnswer, outcome) => {
    const answer = await logOn({ logOnAnswer })
    const found = answer.outcome === 'unavailable' ? answer.problem.code : answer.outcome
    expect(found).toBe(outcome)
    expect(double?.requests).toHaveLength(1)
  })

  it.each<[fault: HttpFault, code: string]>([
    [{ kind: 'redirect', status: 302, location: 'https://elsewhere.example.com/' }, 'http-redirected'],
    [{ kind: 'cut', bytes: 60, then: 'reset' }, 'connection-lost'],
    [{ kind: 'announced', bytes: 2 * 1024 ** 3 }, 'http-answer-too-large'],
  ])('is left open by %j, and is not tried again', async (logOnFault, code) => {
    expect(await logOn({ logOnFault })).toMatchObject({ outcome: 'unavailable', problem: { code } })
    expect(double?.requests).toHaveLength(1)
  })

  it('is left open where the account of this program is refused', async () => {
    const answer = await logOn({}, {}, { password: 'not-the-password' })
    expect(answer).toMatchObject({
      outcome: 'unavailable',
      problem: { code: 'credentials-refused', parameters: { name: 'console' } },
    })
  })
})
