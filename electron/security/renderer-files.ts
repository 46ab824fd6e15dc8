import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { contentSecurityPolicy, noncePlaceholder } from './content-security-policy.ts'

export interface ServedFile {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** On every answer of both hosts. */
const protectiveHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** Serves the built screens: files of one folder, of known types, and nothing else. */
export async function serveRendererFile(folder: string, pathname: string): Promise<ServedFile> {
  const file = locate(folder, pathname)
  const contentType = file === null ? undefined : contentTypes[extname(file)]
  if (file === null || contentType === undefined) return notFound()
  try {
    const content = await readFile(file)
    return extname(file) === '.html' ? documentOf(content, contentType) : found(content, contentType, null)
  } catch {
    return notFound()
  }
}

/** The file that a path names, or null where it would lead out of the folder. */
function locate(folder: string, pathname: string): string | null {
  const path = decode(pathname)
  if (path === null || /[\0\\]/u.test(path)) return null
  const root = resolve(folder)
  const file = resolve(join(root, path === '/' ? '/index.html' : path))
  return file.startsWith(root + sep) ? file : null
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function documentOf(content: Buffer, contentType: string): ServedFile {
  const nonce = randomBytes(16).toString('base64')
  const page = content.toString('utf8').replaceAll(noncePlaceholder, nonce)
  return found(Buffer.from(page), contentType, nonce)
}

const found = (content: Buffer, contentType: string, nonce: string | null): ServedFile => ({
  status: 200,
  headers: headers(contentType, nonce),
  body: new Uint8Array(content),
})

const notFound = (): ServedFile => ({
  status: 404,
  headers: headers('text/plain; charset=utf-8', null),
  body: new Uint8Array(Buffer.from('Not found.')),
})

const headers = (contentType: string, nonce: string | null): Readonly<Record<string, string>> => ({
  ...protectiveHeaders,
  'Content-Type': contentType,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
})
