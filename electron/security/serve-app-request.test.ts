import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveAppRequest } from './serve-app-request.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-app-'))
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer/index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__" />')
  await writeFile(join(folder, 'renderer/main.js'), 'export {}')
  await writeFile(join(folder, 'secret.html'), 'outside')
  await mkdir(join(folder, 'renderer-of-another'))
  await writeFile(join(folder, 'renderer-of-another/index.html'), 'outside')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (address: string, init?: RequestInit) =>
  serveAppRequest(join(folder, 'renderer'), new Request(address, init))

describe('the scheme of our own pages', () => {
  test.each([
    ['app://bundle/', 200],
    ['app://bundle/index.html', 200],
    ['app://bundle/main.js?v=1', 200],
    ['app://bundle/absent.js', 404],
    ['app://bundle/..%2fsecret.html', 404],
    ['app://bundle/%2e%2e%2fsecret.html', 404],
    ['app://bundle/..%5csecret.html', 404],
    ['app://bundle/..%2frenderer-of-another%2findex.html', 404],
    ['app://bundle//etc/passwd', 404],
    ['app://bundle/%00index.html', 404],
    ['app://other/', 404],
    ['app://bundle.evil.example/', 404],
    ['app://bundle:80/', 404],
    ['https://bundle/', 404],
  ])('%s is answered with %i', async (address, status) => {
    const response = await ask(address)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain('outside')
  })

  test('only reads', async () => {
    expect((await ask('app://bundle/', { method: 'POST', body: 'x' })).status).toBe(404)
  })

  test('a document carries its policy with the nonce of its page', async () => {
    const response = await ask('app://bundle/')
    const nonce = /nonce="([^"]+)"/u.exec(await response.text())?.[1]
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
        `font-src 'self'; connect-src 'self'; worker-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
  })
})
