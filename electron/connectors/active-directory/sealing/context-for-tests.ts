import { crc32 } from 'node:zlib'
import { untilAborted } from '../../network/deadline.ts'
import type { ContextProperties, ContextStep, SecurityContext } from './security-context.ts'

/** For tests alone: a seal that anybody can check. A frame is a checksum over its number and bytes, and these in reverse. */
export function openSeal() {
  let [sent, received] = [0, 0]
  return {
    wrap: (plain: Buffer): Buffer => close(sent++, plain),
    unwrap: (sealed: Buffer): Buffer => {
      const plain = Buffer.from(sealed.subarray(checksumLength)).reverse()
      if (!close(received, plain).equals(sealed)) throw new Error('the seal is broken')
      received += 1
      return plain
    },
  }
}

const checksumLength = 4

function close(number: number, plain: Buffer): Buffer {
  const checksum = Buffer.alloc(checksumLength)
  checksum.writeUInt32LE(crc32(plain, number))
  return Buffer.concat([checksum, Buffer.from(plain).reverse()])
}

const wholeProtection: ContextProperties = {
  mechanism: 'Kerberos',
  account: 'ada@EXAMPLE.COM',
  mutualAuthentication: true,
  integrity: true,
  confidentiality: true,
}

export const more = (text: string): ContextStep => ({ kind: 'continue', token: Buffer.from(text) })

export const complete = (text: string | null = null, change: Partial<ContextProperties> = {}): ContextStep => ({
  kind: 'complete',
  token: text === null ? null : Buffer.from(text),
  properties: { ...wholeProtection, ...change },
})

export interface ListedContext extends SecurityContext {
  /** What the peer sent, as text; null for the first step. */
  readonly given: readonly (string | null)[]
  readonly disposals: () => number
}

/** Takes its steps from a list, whatever the peer sends; `never` stands for a step that waits until it is cancelled. */
export function listedContext(steps: readonly (ContextStep | 'never' | Error)[]): ListedContext {
  const given: (string | null)[] = []
  const seal = openSeal()
  let disposals = 0
  return {
    given,
    disposals: () => disposals,
    step: (token, signal) => {
      const next = steps[given.length] ?? new Error('one step too many')
      given.push(token?.toString() ?? null)
      if (next === 'never') return untilAborted(signal, new Promise(() => undefined))
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
    },
    wrap: (plain) => Promise.resolve(plain).then(seal.wrap),
    unwrap: (sealed) => Promise.resolve(sealed).then(seal.unwrap),
    dispose: () => {
      disposals += 1
    },
  }
}
