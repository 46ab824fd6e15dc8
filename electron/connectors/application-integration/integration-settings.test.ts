import { describe, expect, it } from 'vitest'
import { applicationIntegrationDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { problemOf } from '../http/http-for-tests.ts'
import { readIntegrationSettings } from './integration-settings.ts'

const read = (connection: object, password: string | null = 'x') =>
  readIntegrationSettings({
    configuration: applicationIntegrationDirectorySchema.parse({
      id: 'main',
      type: 'application-integration',
      connection,
    }),
    password,
  })
const problem = (...given: Parameters<typeof read>) => problemOf(Promise.resolve().then(() => read(...given)))

describe('the address', () => {
  it.each<[url: string, scheme: string, host: string, port: number, path: string]>([
    ['https://mail.example.com', 'https', 'mail.example.com', 443, '/'],
    ['https://mail.example.com/directory', 'https', 'mail.example.com', 443, '/directory'],
    ['HTTPS://MAIL.example.com:8443/A/b', 'https', 'mail.example.com', 8443, '/A/b'],
    ['http://127.0.0.1:8080/x?tenant=7', 'http', '127.0.0.1', 8080, '/x?tenant=7'],
    ['http://mail.example.com:80/', 'http', 'mail.example.com', 80, '/'],
    ['http://mail.example.com:443/', 'http', 'mail.example.com', 443, '/'],
    ['https://[2001:db8::7]:8443/x', 'https', '2001:db8::7', 8443, '/x'],
    ['https://mail.example.com?x=1', 'https', 'mail.example.com', 443, '/?x=1'],
    ['https://mail.example.com/Straße/a%20b', 'https', 'mail.example.com', 443, '/Stra%C3%9Fe/a%20b'],
    ['https://münchen.example/', 'https', 'xn--mnchen-3ya.example', 443, '/'],
    ['https://mail.example.com/a/../b', 'https', 'mail.example.com', 443, '/b'],
  ])('%s', (url, scheme, host, port, path) => {
    expect(read({ url })).toMatchObject({ endpoint: { scheme, host, port }, path, credentials: null })
  })

  it.each(['https://mail.example.com:0/', 'https://mail.example.com:70000/', 'https://256.256.256.256/'])(
    'that leads nowhere is refused by name: %s',
    async (url) => {
      expect(await problem({ url })).toMatchObject({
        code: 'setting-invalid',
        stage: 'settings',
        parameters: { field: 'connection.url' },
      })
    },
  )
})

describe('the account', () => {
  const connection = { url: 'https://mail.example.com/', requiresAuthentication: true, userName: ' console ' }

  it('is used where the server requires it', () => {
    expect(read(connection).credentials).toEqual({ userName: 'console', password: 'x' })
    expect(read({ ...connection, requiresAuthentication: false }).credentials).toBeNull()
  })

  it.each([
    [null, 'secret-missing'],
    ['', 'password-empty'],
  ])('with the password %j is refused before anything is sent', async (password, code) => {
    expect(await problem(connection, password)).toMatchObject({ code, parameters: { name: 'main/password' } })
  })
})
