/** Ends every switch over a closed union: the compiler refuses a forgotten case, and a broken promise fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
