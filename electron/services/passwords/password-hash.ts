import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { ScryptParameters } from './scrypt-parameters.ts'

/** `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`: what it was made with stands in it (PHC string format). */
export interface PasswordHash {
  readonly parameters: ScryptParameters
  readonly salt: Buffer
  readonly hash: Buffer
}

const saltBytes = 16
const hashBytes = 32

export async function hashPassword(password: string, parameters: ScryptParameters): Promise<string> {
  const salt = randomBytes(saltBytes)
  return formatHash({ parameters, salt, hash: await derive(password, salt, parameters) })
}

export async function matchesHash(password: string, { parameters, salt, hash }: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, salt, parameters), hash)
}

const pattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/u

/** null for what this program has not written. */
export function parseHash(stored: string): PasswordHash | null {
  const [, logCost = '', blockSize = '', parallelism = '', salt, hash] = pattern.exec(stored) ?? []
  if (salt === undefined || hash === undefined) return null
  return {
    parameters: { logCost: Number(logCost), blockSize: Number(blockSize), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

function formatHash({ parameters, salt, hash }: PasswordHash): string {
  const { logCost, blockSize, parallelism } = parameters
  return `$scrypt$ln=${logCost},r=${blockSize},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

/** NFC: the same characters give the same password, whatever keyboard wrote them. It runs off the main thread. */
function derive(
  password: string,
  salt: Buffer,
  { logCost, blockSize, parallelism }: ScryptParameters,
): Promise<Buffer> {
  const cost = 2 ** logCost
  // RFC 7914 needs 128 * N * r bytes and a little more for each of p blocks; Node refuses above its own 32 MiB.
  const maxmem = 128 * blockSize * (cost + parallelism + 2)
  const options = { N: cost, r: blockSize, p: parallelism, maxmem }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, hashBytes, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
