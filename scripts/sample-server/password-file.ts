import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** One line for each name: `name:salt:hash`. Passwords themselves stand in no file. */
const hashLength = 32

export function isRightPassword(file: string, userName: string, password: string): boolean {
  const [salt = '', hash = ''] = (readLines(file).get(userName) ?? '').split(':')
  const stored = Buffer.from(hash, 'base64')
  // Computed for unknown names too: the time must not tell who exists.
  const computed = scryptSync(password, Buffer.from(salt, 'base64'), hashLength)
  return stored.length === hashLength && timingSafeEqual(stored, computed)
}

export function setPassword(file: string, userName: string, password: string): void {
  const salt = randomBytes(16)
  const line = `${salt.toString('base64')}:${scryptSync(password, salt, hashLength).toString('base64')}`
  const lines = new Map([...readLines(file), [userName, line]])
  writeFileSync(file, [...lines].map(([name, secret]) => `${name}:${secret}\n`).join(''), { mode: 0o600 })
}

function readLines(file: string): Map<string, string> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const lines = text.split(/\r?\n/u).filter((line) => line.includes(':'))
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]))
}
