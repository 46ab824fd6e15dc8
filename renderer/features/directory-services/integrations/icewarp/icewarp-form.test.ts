import { describe, expect, test } from 'vitest'
import { because, named, type Reason } from '../../../../../shared/text/reason.ts'
import { emptyForm, toForm, type DirectoryForm } from '../../form/directory-form.ts'
import { toConfiguration } from '../../form/to-configuration.ts'
import { interfaceInUse } from './interface-in-use.ts'

const form = (connection: Partial<DirectoryForm['icewarp']['connection']> = {}): DirectoryForm => ({
  ...emptyForm,
  type: 'icewarp',
  icewarp: {
    connection: {
      ...emptyForm.icewarp.connection,
      serverName: 'mail.example.com',
      userName: 'admin@example.com',
      ...connection,
    },
    filters: { domains: ['example.com'], groups: ['sales@example.com'] },
  },
})

const configurationOf = (values: DirectoryForm, scope: 'all' | 'connection' = 'all') => {
  const answer = toConfiguration('main', values, scope)
  if (answer.kind === 'invalid') throw new Error(JSON.stringify(answer.issues))
  return answer.configuration
}

describe('the page of an IceWarp server', () => {
  test('a configuration put on the page is the same configuration again', () => {
    const configuration = configurationOf(form({ acceptAllCertificates: true, timeoutSeconds: '300' }))
    expect(configurationOf(toForm(configuration))).toEqual(configuration)
  })

  test('pasted blanks are taken away', () => {
    const { connection } = configurationOf(form({ serverName: ' mail ', userName: ' admin ', timeoutSeconds: ' 60 ' }))
    expect(connection).toMatchObject({ serverName: 'mail', userName: 'admin', timeoutSeconds: 60 })
  })

  test.each([
    ['mail.example.com', true],
    ['https://mail.example.com', true],
    ['HTTP://mail.example.com:8080', false],
  ])('with %s, accepting all certificates is kept: %s', (serverName, kept) => {
    const { connection } = configurationOf(form({ serverName, acceptAllCertificates: true }))
    expect(connection).toMatchObject({ acceptAllCertificates: kept })
  })

  test.each([
    ['1', []],
    ['3600', []],
    ['0', ['connection.timeoutSeconds']],
    ['3601', ['connection.timeoutSeconds']],
    ['1.5', ['connection.timeoutSeconds']],
    ['', ['connection.timeoutSeconds']],
    ['long', ['connection.timeoutSeconds']],
  ])('a timeout of %j is wrong at %j', (timeoutSeconds, places) => {
    const answer = toConfiguration('main', form({ timeoutSeconds }), 'all')
    expect(answer.kind === 'valid' ? [] : answer.issues.map(({ path }) => path.join('.'))).toEqual(places)
  })

  test.each([
    ['', 'connection.serverName'],
    ['mail example', 'connection.serverName'],
    ['ftp://mail.example.com', 'connection.serverName'],
    ['http://mail.example.com/icewarpapi', 'connection.serverName'],
  ])('a server name of %j is refused', (serverName, place) => {
    const answer = toConfiguration('main', form({ serverName }), 'all')
    expect(answer.kind === 'valid' ? [] : answer.issues.map(({ path }) => path.join('.'))).toEqual([place])
  })

  test('the picker looks at the connection alone', () => {
    expect(configurationOf(form(), 'connection').filters).toEqual({ domains: [], groups: [] })
  })
})

describe('the interface that a diagnosis found', () => {
  const step = (detail: Reason | null, state: 'passed' | 'failed' = 'passed') => ({
    steps: [{ stage: 'protocol' as const, state, detail, durationMs: 1 }],
  })
  const command = because('step-xml-commands', { url: 'https://mail:443/icewarpapi/' })
  test.each([
    [command, { kind: 'command', url: 'https://mail:443/icewarpapi/' }],
    [because('step-xml-rpc', { url: 'https://[::1]:32001/rpc/' }), { kind: 'object', url: 'https://[::1]:32001/rpc/' }],
    [because('step-domains', { count: 2 }), null],
    [named('https://mail:443/icewarpapi/'), null],
    [null, null],
  ])('%j', (detail, found) => {
    expect(interfaceInUse(step(detail))).toEqual(found)
  })

  test('is unknown where it did not come so far', () => {
    expect(interfaceInUse(step(command, 'failed'))).toBeNull()
    expect(interfaceInUse({ steps: [] })).toBeNull()
  })
})
