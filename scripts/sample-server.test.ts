import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../e2e/lab/certificates.ts'
import { connectTo, never, readAll } from '../electron/connectors/application-integration/integration-for-tests.ts'
import { problemOf } from '../electron/connectors/http/http-for-tests.ts'

const script = resolve('scripts/sample-server.ts')
const anonymous = { connection: { requiresAuthentication: false, userName: '' } }
let folder = ''
let server: ChildProcess | null = null
let lines: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsconsole-sample-server-'))
  for (const file of ['users.csv', 'passwords.txt']) cpSync(resolve('scripts/sample-server', file), join(folder, file))
})
afterEach(() => {
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Answers the address that the server prints. */
async function start(): Promise<string> {
  const child = spawn(process.execPath, [script, '--folder', folder, '--port', '0'], { stdio: 'pipe' })
  server = child
  lines = []
  return new Promise((resolveAddress, reject) => {
    child.once('exit', () => reject(new Error('The server ended.')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      const address = /https?:\/\/localhost:\d+\/\S+/u.exec(line)?.[0]
      if (address !== undefined) resolveAddress(address)
    })
  })
}

async function store(parameters: readonly string[], password: string): Promise<string> {
  const child = spawn(process.execPath, [script, '--folder', folder, ...parameters], { stdio: 'pipe' })
  child.stdin.end(password)
  return text(child.stdout)
}

const logOn = (url: string, password: string, userName = 'anna.winter') =>
  connectTo(url, anonymous).authenticate({ userName, password, distinguishedName: null, signal: never })

describe('npm run sample-server', () => {
  it('serves the people of its CSV file, quotes and all', async () => {
    const { users, skipped, warnings, proof } = await readAll(connectTo(await start(), anonymous))
    expect(users).toHaveLength(9)
    expect([skipped, warnings, proof.kind]).toEqual([[], [], 'complete'])
    expect(users).toContainEqual({
      externalId: null,
      userName: 'anna.winter',
      fullName: 'Anna Winter',
      distinguishedName: 'uid=anna.winter,ou=People,dc=example,dc=com',
      emailAddresses: ['anna.winter@example.com', 'a.winter@example.com'],
    })
    expect(users.map(({ fullName }) => fullName)).toEqual(
      expect.arrayContaining(['Meier, David (Dr.)', 'The "front desk"', '佐藤 美優', null]),
    )
  })

  it('reads its file anew for each list', async () => {
    const url = await start()
    writeFileSync(join(folder, 'users.csv'), 'userName\r\nonly.one\r\n')
    expect((await readAll(connectTo(url, anonymous))).users.map(({ userName }) => userName)).toEqual(['only.one'])
  })

  it('fails the whole list where its file is no CSV', async () => {
    const url = await start()
    writeFileSync(join(folder, 'users.csv'), 'userName\n"open\n')
    expect((await problemOf(readAll(connectTo(url, anonymous)))).code).toBe('http-server-error')
  })

  it('accepts the right password and no other, and notes none', async () => {
    const url = await start()
    expect((await logOn(url, 'sample-anna.winter')).outcome).toBe('accepted')
    expect((await logOn(url, 'canary-wrong')).outcome).toBe('refused')
    expect((await logOn(url, 'sample-anna.winter', 'nobody')).outcome).toBe('refused')
    expect((await logOn(url, 'sample-front.desk', 'front.desk')).outcome).toBe('refused')
    const noted = lines.join('\n')
    expect(noted).toContain('auth "anna.winter": accepted')
    expect(noted).not.toMatch(/sample-anna|canary/u)
  })

  it('takes a new password, which stands in no file', async () => {
    expect(await store(['--set-password', 'front.desk'], 'canary of a password\n')).toContain('front.desk')
    expect(readFileSync(join(folder, 'passwords.txt'), 'utf8')).not.toContain('canary')
    expect((await logOn(await start(), 'canary of a password', 'front.desk')).outcome).toBe('accepted')
  })

  it('answers nobody but its accounts, once it has one', async () => {
    await store(['--set-account', 'console'], 'of the console')
    const url = await start()
    const as = (password: string) => readAll(connectTo(url, { password }))
    expect((await as('of the console')).users).toHaveLength(9)
    expect((await problemOf(as('wrong'))).code).toBe('credentials-refused')
    expect((await problemOf(readAll(connectTo(url, anonymous)))).code).toBe('http-authentication-required')
  })

  it('speaks HTTPS with a certificate of its own', async () => {
    const { good, authority } = labCertificates()
    writeFileSync(join(folder, 'cert.pem'), good.cert)
    writeFileSync(join(folder, 'key.pem'), good.key)
    const url = await start()
    expect(url).toMatch(/^https:/u)
    expect((await readAll(connectTo(url, { ...anonymous, authorities: [authority.cert] }))).users).toHaveLength(9)
  })
})
