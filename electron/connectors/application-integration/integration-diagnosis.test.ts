import { afterEach, describe, expect, it } from 'vitest'
import { because, named } from '../../../shared/text/reason.ts'
import {
  startIntegrationDouble,
  type IntegrationDouble,
  type IntegrationDoubleOptions,
} from '../../../e2e/lab/application-integration/integration-double.ts'
import { integrationPeople } from '../../../e2e/lab/application-integration/integration-people.ts'
import { labCertificates } from '../../../e2e/lab/certificates.ts'
import { problemOf } from '../http/http-for-tests.ts'
import { connectTo, never, readAll, type ConnectorChange } from './integration-for-tests.ts'

const { authority, good, expired } = labCertificates()
let double: IntegrationDouble | null = null
afterEach(() => double?.close())

async function diagnose(options: IntegrationDoubleOptions, change: ConnectorChange = {}) {
  double = await startIntegrationDouble({ users: integrationPeople(3), ...options })
  return connectTo(double.url, { authorities: [authority.cert], ...change }).diagnose({ signal: never })
}

/** One letter for each step: passed, failed, not reached. */
const states = ({ steps }: { readonly steps: readonly { readonly state: string }[] }): string =>
  steps.map(({ state }) => (state === 'passed' ? '+' : state === 'failed' ? 'x' : '.')).join('')

describe('a diagnosis', () => {
  it('says what each stage found', async () => {
    const { steps, certificates } = await diagnose({ tls: good })
    expect(steps.map(({ detail }) => detail)).toEqual([
      null,
      named('127.0.0.1'),
      because('address-and-port', { address: '127.0.0.1', port: double?.port ?? 0 }),
      { named: expect.stringMatching(/^TLSv1\.[23], CN=localhost$/u) as unknown },
      named('HTTP 200, text/json'),
      named('console'),
      because('step-records', { count: 20 }),
    ])
    expect(certificates[0]?.subject).toBe('CN=localhost')
  })

  it('has no TLS stage without TLS', async () => {
    const { steps } = await diagnose({})
    expect(steps.map(({ stage }) => stage)).toEqual(['settings', 'name', 'tcp', 'protocol', 'bind', 'search'])
  })

  it.each<[string, IntegrationDoubleOptions, ConnectorChange, string, string]>([
    ['no password', { tls: good }, { password: null }, 'x......', 'secret-missing'],
    ['an expired certificate', { tls: expired }, {}, '+++x...', 'certificate-expired'],
    [
      'a fault of the server',
      { tls: good, listFault: { kind: 'status', status: 500 } },
      {},
      '++++x..',
      'http-server-error',
    ],
    ['a refused account', { tls: good }, { password: 'wrong' }, '+++++x.', 'credentials-refused'],
    ['a web page', { tls: good, listFault: { kind: 'html' } }, {}, '++++++x', 'http-content-unexpected'],
    ['no list', { tls: good, users: '{}' }, {}, '++++++x', 'user-list-missing'],
  ])('stops at %s', async (_what, options, change, expected, code) => {
    const diagnosis = await diagnose(options, change)
    expect(diagnosis.problem?.code).toBe(code)
    expect(states(diagnosis)).toBe(expected)
  })

  it('shows the certificate that was refused', async () => {
    expect((await diagnose({ tls: expired })).certificates[0]?.subject).toBe('CN=expired')
  })

  it('after a refused password does not send it again', async () => {
    double = await startIntegrationDouble({ tls: good })
    const connector = connectTo(double.url, { authorities: [authority.cert], password: 'wrong' })
    const failure = await problemOf(readAll(connector))
    const diagnosis = await connector.diagnose({ signal: never, failure })
    expect(states(diagnosis)).toBe('+++++x.')
    expect(diagnosis.problem).toEqual(failure)
    expect(double.requests.map(({ headers }) => headers['authorization'] !== undefined)).toEqual([true, false])
  })
})
