import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { answerForm, type FormAnswer } from './answer-form.ts'
import { isRightPassword } from './password-file.ts'

const largestRequest = 64 * 1024

export interface DirectoryServer {
  readonly server: Server
  readonly scheme: 'http' | 'https'
}

/** HTTPS where the folder holds `cert.pem` and `key.pem`; plain HTTP otherwise, which is for this machine alone. */
export function createDirectoryServer(folder: string, note: (line: string) => void): DirectoryServer {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const listener = createListener(folder, note)
  if (!existsSync(cert) || !existsSync(key)) return { server: createServer(listener), scheme: 'http' }
  return { server: createTlsServer({ cert: readFileSync(cert), key: readFileSync(key) }, listener), scheme: 'https' }
}

const createListener =
  (folder: string, note: (line: string) => void): RequestListener =>
  (request, response) => {
    answerRequest(folder, request)
      .catch((error: unknown) => fault(500, error instanceof Error ? error.message : 'unexpected'))
      .then((answer) => {
        note(answer.note)
        const body = Buffer.from(JSON.stringify(answer.json))
        const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length }
        const challenge = answer.status === 401 ? { 'WWW-Authenticate': 'Basic realm="directory"' } : {}
        response.writeHead(answer.status, { ...headers, ...challenge }).end(body)
      })
      .catch(() => response.destroy())
  }

const fault = (status: number, note: string): FormAnswer => ({ status, json: { error: 'refused' }, note })

async function answerRequest(folder: string, request: IncomingMessage): Promise<FormAnswer> {
  if (request.method !== 'POST') return fault(405, `${request.method ?? ''} is not POST`)
  if (!isAdmitted(folder, request)) return fault(401, 'the account of the caller was refused')
  if (Number(request.headers['content-length'] ?? Infinity) > largestRequest)
    return fault(413, 'the request is too large')
  if (!/^application\/x-www-form-urlencoded\b/iu.test(request.headers['content-type'] ?? ''))
    return fault(415, 'the request is not a form')
  return answerForm(folder, new URLSearchParams(await text(request)))
}

/** HTTP Basic (RFC 7617) where the folder holds `accounts.txt`; without that file anybody on this machine may ask. */
function isAdmitted(folder: string, { headers }: IncomingMessage): boolean {
  const accounts = join(folder, 'accounts.txt')
  if (!existsSync(accounts)) return true
  const encoded = /^Basic (\S+)$/iu.exec(headers.authorization ?? '')?.[1] ?? ''
  const credentials = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = credentials.indexOf(':')
  return colon !== -1 && isRightPassword(accounts, credentials.slice(0, colon), credentials.slice(colon + 1))
}
