/** What a server says that it can do; names compare without case (RFC 9051, 6.1.1). */
export type Capabilities = ReadonlySet<string>

export const capabilitiesOf = (names: readonly string[]): Capabilities =>
  new Set(names.filter((name) => name !== '').map((name) => name.toUpperCase()))
