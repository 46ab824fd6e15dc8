import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPasswordChecker } from './password-checker.ts'
import { hashPassword, parseHash } from './password-hash.ts'
import { presentParameters, type ScryptParameters } from './scrypt-parameters.ts'

const quick: ScryptParameters = { logCost: 4, blockSize: 8, parallelism: 1 }
const checker = createPasswordChecker(quick)

describe('a password hash', () => {
  test('says what it was made with, and neither the password nor anything of it', async () => {
    const stored = await hashPassword('c4nary', { logCost: 5, blockSize: 4, parallelism: 2 })
    expect(stored).toMatch(/^\$scrypt\$ln=5,r=4,p=2\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/u)
    expect(stored).not.toContain('c4nary')
    expect(parseHash(stored)?.parameters).toEqual({ logCost: 5, blockSize: 4, parallelism: 2 })
  })

  test('is another one each time', async () => {
    expect(await checker.hash('same')).not.toBe(await checker.hash('same'))
  })

  test('of the present parameters costs 32 MiB and is accepted', async () => {
    const present = createPasswordChecker(presentParameters)
    const stored = await present.hash('x')
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/u)
    expect(await present.check('x', stored)).toEqual({ kind: 'right', replacement: null })
  })

  test('lets in the password that it was made of, and no other one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (password, other) => {
        const stored = await checker.hash(password)
        expect((await checker.check(password, stored)).kind).toBe('right')
        const same = password.normalize('NFC') === other.normalize('NFC')
        expect((await checker.check(other, stored)).kind).toBe(same ? 'right' : 'wrong')
      }),
      { numRuns: 50 },
    )
  })

  test('does not tell two ways of writing one character apart', async () => {
    expect((await checker.check('é', await checker.hash('e\u0301'))).kind).toBe('right')
  })

  test.each([
    ['no hash', null],
    ['an empty one', ''],
    ['clear text', 'password'],
    ['another scheme', '$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA'],
    ['a truncated one', '$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA'],
  ])('%s lets nobody in', async (_case, stored) => {
    expect(await checker.check('password', stored)).toEqual({ kind: 'wrong' })
  })
})

describe('raising the parameters', () => {
  test.each<[Partial<ScryptParameters>, boolean]>([
    [{}, false],
    [{ logCost: 5 }, true],
    [{ blockSize: 9 }, true],
    [{ parallelism: 2 }, true],
    [{ logCost: 3 }, false],
  ])('%j makes the hash anew at the next log-on: %s', async (change, anew) => {
    const stored = await checker.hash('right')
    const raised = { ...quick, ...change }
    const verdict = await createPasswordChecker(raised).check('right', stored)
    expect(verdict).toMatchObject({ kind: 'right', replacement: anew ? expect.any(String) : null })
    if (verdict.kind !== 'right' || verdict.replacement === null) return
    expect(parseHash(verdict.replacement)?.parameters).toEqual(raised)
    expect((await createPasswordChecker(raised).check('right', verdict.replacement)).kind).toBe('right')
    expect((await createPasswordChecker(raised).check('wrong', stored)).kind).toBe('wrong')
  })
})
