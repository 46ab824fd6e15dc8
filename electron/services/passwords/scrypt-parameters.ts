/** Cost (as a power of two), block size and parallelism of scrypt (RFC 7914, section 2). */
export interface ScryptParameters {
  readonly logCost: number
  readonly blockSize: number
  readonly parallelism: number
}

/** OWASP's password storage sheet: 32 MiB for each log-on, which a small machine bears, at three passes. */
export const presentParameters: ScryptParameters = { logCost: 15, blockSize: 8, parallelism: 3 }

/** Whether a hash under `one` is weaker than one under `other`, and is to be made anew at the next log-on. */
export const areWeaker = (one: ScryptParameters, other: ScryptParameters): boolean =>
  one.logCost < other.logCost || one.blockSize < other.blockSize || one.parallelism < other.parallelism
