import type { NameSyntaxError } from './distinguished-name.ts'

/** Carries a syntax error out of the parser functions; `parseDistinguishedName` turns it into a value. */
export class NameSyntaxException extends Error {
  readonly syntaxError: NameSyntaxError

  constructor(offset: number, reason: string) {
    super(reason)
    this.name = 'NameSyntaxException'
    this.syntaxError = { offset, reason }
  }
}
