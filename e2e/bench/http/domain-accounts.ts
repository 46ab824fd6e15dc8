/** An account of a mail server, as every protocol can tell it. */
export interface DomainAccount {
  /** Without the domain. */
  readonly name: string
  readonly domain: string
  readonly fullName: string
  /** The primary address first. */
  readonly emailAddresses: readonly string[]
}

const benchDomains: readonly string[] = Array.from(
  { length: 12 },
  (_domain, index) => `domain${String(index + 1).padStart(2, '0')}.example`,
)

/** The same accounts for every double: spread over the domains by turns, every fourth with an alias. */
export const domainAccounts = (count: number): readonly DomainAccount[] =>
  Array.from({ length: count }, (_account, index) => {
    const number = String(index + 1).padStart(6, '0')
    const domain = benchDomains[index % benchDomains.length] ?? ''
    const alias = index % 4 === 0 ? [`alias${number}@${domain}`] : []
    return {
      name: `user${number}`,
      domain,
      fullName: `Jürgen Weiß ${number}`,
      emailAddresses: [`user${number}@${domain}`, ...alias],
    }
  })
