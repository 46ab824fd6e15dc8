import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOnCommand } from './log-on-command.ts'

const textOf = (bytes: Buffer | undefined): string | undefined => bytes?.toString('utf8')

describe('IMAP’s own LOGIN', () => {
  it.each([
    ['simple', 'a3 LOGIN "anna@example.com" "simple"\r\n', []],
    ['with "quotes" and \\', String.raw`a3 LOGIN "anna@example.com" "with \"quotes\" and \\"` + '\r\n', []],
    ['müde', 'a3 LOGIN "anna@example.com" {5}\r\n', ['müde\r\n']],
    ['two\r\na9 LOGOUT', 'a3 LOGIN "anna@example.com" {14}\r\n', ['two\r\na9 LOGOUT\r\n']],
  ])('sends %j as a string, or as a literal where a string cannot hold it', async (password, line, rest) => {
    const command = await logOnCommand('login-command', { login: 'anna@example.com', password })
    expect(textOf(command.line)).toBe(line)
    expect(command.responses.map((response) => textOf(response('')))).toEqual(rest)
  })

  it('never lets a name or a password end the line', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => !value.includes('\0') && value.isWellFormed())
    await fc.assert(
      fc.asyncProperty(text, text, async (login, password) => {
        const { line, responses } = await logOnCommand('login-command', { login, password })
        expect(line.indexOf('\r\n')).toBe(line.length - 2)
        const sent = Buffer.concat([line, ...responses.map((response) => response(''))])
        for (const value of [login, password]) {
          const escaped = value.replaceAll(/[\\"]/gu, String.raw`\$&`)
          expect(sent.includes(escaped) || sent.includes(value)).toBe(true)
        }
      }),
    )
  })
})

describe('a SASL mechanism', () => {
  const decoded = (bytes: Buffer): string => Buffer.from(bytes.toString('latin1').trim(), 'base64').toString('utf8')
  const credentials = { login: 'anna@example.com', password: 'müde "x"' }

  it.each([
    ['plain', 'a3 AUTHENTICATE PLAIN\r\n', ['\0anna@example.com\0müde "x"']],
    ['login', 'a3 AUTHENTICATE LOGIN\r\n', ['anna@example.com', 'müde "x"']],
  ] as const)('%s sends each part when it is asked for, never in the command', async (mechanism, line, parts) => {
    const command = await logOnCommand(mechanism, credentials)
    expect(textOf(command.line)).toBe(line)
    expect(command.responses.map((response) => decoded(response('')))).toEqual(parts)
  })
})
