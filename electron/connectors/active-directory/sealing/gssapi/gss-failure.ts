/** A call of the library failed; the numbers say why (RFC 2744, 3.9). Internal: it is translated before it leaves. */
export class GssFailure extends Error {
  readonly major: number
  readonly minor: number

  constructor(routine: string, major: number, minor: number) {
    super(`${routine}: major 0x${(major >>> 0).toString(16)}, minor ${minor}`)
    this.name = 'GssFailure'
    this.major = major
    this.minor = minor
  }
}
