import { describe, expect, it } from 'vitest'
import { directoryTypes } from '../../shared/configuration/directory-configuration.ts'
import { worded } from '../../shared/text/worded-for-tests.ts'
import { validateConfigurationFile } from './validate-configuration.ts'

const directory = {
  id: 'main',
  type: 'generic-ldap',
  connection: { serverName: 'directory.example.com' },
  filters: { userNameAttribute: 'uid' },
}
const fileOf = (...directories: readonly unknown[]): unknown => ({ version: 1, directories })

function problemOf(text: string) {
  const result = validateConfigurationFile(text)
  if (result.ok) throw new Error('The configuration was taken.')
  return { ...result.error, parameters: worded(result.error.parameters) }
}

describe('a configuration file', () => {
  it('is taken, with the defaults of what it leaves out', () => {
    expect(validateConfigurationFile(JSON.stringify(fileOf(directory)))).toMatchObject({
      ok: true,
      value: {
        directories: [
          {
            id: 'main',
            connection: { protocol: 'ldap', baseDn: '' },
            options: { automaticallyDeleteUsers: false, deletionLimit: { count: 5, percent: 10 } },
            defaultPrivileges: { global: ['login'], ownArchive: ['read'] },
          },
        ],
      },
    })
  })

  it('may begin with a byte order mark, as editors on Windows write it', () => {
    expect(validateConfigurationFile(`\uFEFF${JSON.stringify(fileOf(directory))}`).ok).toBe(true)
  })

  const withConnection = (connection: object) => fileOf({ ...directory, connection })
  const withFilters = (filters: object) => fileOf({ ...directory, filters: { userNameAttribute: 'uid', ...filters } })
  const cases: readonly { content: unknown; field: string; reason: string }[] = [
    {
      content: fileOf({ ...directory, colour: 'red' }),
      field: 'directories[0].colour',
      reason: 'is not a known field',
    },
    {
      content: withConnection({ serverName: 'x', password: 'canary' }),
      field: 'directories[0].connection.password',
      reason: 'is not a known field',
    },
    { content: { version: 1 }, field: 'directories', reason: 'is missing' },
    { content: withConnection({}), field: 'directories[0].connection.serverName', reason: 'is missing' },
    { content: { ...directory, version: 2, directories: [] }, field: 'version', reason: 'must be 1' },
    { content: [], field: 'the file', reason: 'must be an object' },
    { content: null, field: 'the file', reason: 'must be an object' },
    { content: fileOf(directory, 5), field: 'directories[1]', reason: 'must be an object' },
    {
      content: fileOf({ ...directory, type: 'ldapp' }),
      field: 'directories[0].type',
      reason: `must be one of ${directoryTypes.join(', ')}`,
    },
    {
      content: withConnection({ serverName: 'x', protocol: 'https' }),
      field: 'directories[0].connection.protocol',
      reason: 'must be one of ldap, ldap-tls, ldap-ssl',
    },
    {
      content: withConnection({ serverName: '' }),
      field: 'directories[0].connection.serverName',
      reason: 'must not be empty',
    },
    {
      content: withConnection({ serverName: 'ldap://x' }),
      field: 'directories[0].connection.serverName',
      reason: 'must be a host name or address, with an optional :port',
    },
    {
      content: withFilters({ localPartOnly: 'yes' }),
      field: 'directories[0].filters.localPartOnly',
      reason: 'must be true or false',
    },
    { content: withFilters({ groups: 'all' }), field: 'directories[0].filters.groups', reason: 'must be a list' },
    {
      content: withFilters({ groups: ['x', ''] }),
      field: 'directories[0].filters.groups[1]',
      reason: 'must not be less than 1 characters',
    },
    {
      content: withFilters({ userFilter: 'x'.repeat(70_000) }),
      field: 'directories[0].filters.userFilter',
      reason: 'must not be more than 65536 characters',
    },
    {
      content: fileOf({ ...directory, options: { deletionLimit: { count: 1.5 } } }),
      field: 'directories[0].options.deletionLimit.count',
      reason: 'must be a whole number',
    },
    {
      content: fileOf({ ...directory, options: { deletionLimit: { percent: 101 } } }),
      field: 'directories[0].options.deletionLimit.percent',
      reason: 'must not be more than 100',
    },
    {
      content: fileOf({ ...directory, defaultPrivileges: { global: ['admin', 'login'] } }),
      field: 'directories[0].defaultPrivileges.global',
      reason: 'admin must stand alone',
    },
    { content: fileOf(directory, directory), field: 'directories', reason: 'two directories have the same id' },
  ]
  it.each(cases)('is refused at $field: $reason', ({ content, field, reason }) => {
    expect(problemOf(JSON.stringify(content))).toMatchObject({
      code: 'configuration-invalid',
      stage: 'settings',
      message: `The configuration was not taken: ${field}: ${reason}`,
      parameters: { field, reason },
    })
  })

  it.each([
    { text: '', field: 'line 1, column 1', reason: 'is not valid JSON: a value is expected' },
    {
      text: '{\n  "version": 1,\n}',
      field: 'line 3, column 1',
      reason: 'is not valid JSON: there must be no comma before }',
    },
    { text: '{"version" 1}', field: 'line 1, column 12', reason: 'is not valid JSON: a colon is expected' },
  ])('that is not JSON is refused with its place: $reason', ({ text, field, reason }) => {
    expect(problemOf(text)).toMatchObject({ code: 'configuration-invalid', parameters: { field, reason } })
  })

  it('is never quoted in the message: it might hold a password', () => {
    const texts = [
      JSON.stringify(withConnection({ serverName: 'x', acceptAllCertificates: 'canary' })),
      JSON.stringify({ version: 'canary' }),
      '{"password": "canary" "x"}',
      JSON.stringify(withConnection({ serverName: 'canary canary' })),
    ]
    for (const text of texts) expect(JSON.stringify(problemOf(text))).not.toContain('canary')
  })

  it('with passwords sealed in it is named as such: scripts take files without', () => {
    const { code, parameters } = problemOf(JSON.stringify({ format: 'dsconsole-sealed-configuration', version: 1 }))
    expect(code).toBe('configuration-invalid')
    expect(parameters).toMatchObject({
      field: 'the file',
      reason: expect.stringContaining('Settings screen') as string,
    })
  })
})
