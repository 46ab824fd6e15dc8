/** The command line itself is wrong. Never holds a value that was typed: it may be a password in the wrong place. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
