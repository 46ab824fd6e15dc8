import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { inSteps } from '../stepwise.ts'
import type { MdaemonAccount } from '../userlist/mdaemon-account.ts'
import type { AliasLine } from './parse-aliases.ts'

/** Whom an address reaches: accounts, and aliases that lead to one. */
export interface KnownAddresses {
  /** null where no account has this address, by itself or by an alias. */
  find(address: string): MdaemonAccount | null
  /** Whether some account is called so, in whatever domain. */
  isMailbox(name: string): boolean
  /** Further addresses of an account, in the order of the file. */
  aliasesOf(account: MdaemonAccount): readonly string[]
  /** Numbers of lines that name no address, and lead nowhere. Not what they say: it may be another file's. */
  readonly ignored: readonly number[]
}

/**
 * The first line that fits counts, and lines may lead to lines (MDAEMON-A10). An alias never takes the address of an
 * account. Of the patterns only those are followed that name every address: `*@alias = *@domain`, and
 * `name@$LOCALDOMAIN$`; behind others, like `name@*`, stand addresses without number.
 */
export function* knownAddresses(
  accounts: readonly MdaemonAccount[],
  lines: readonly AliasLine[],
): Generator<void, KnownAddresses> {
  const accountOf = new Map<string, MdaemonAccount>()
  const mailboxes = new Set<string>()
  const domains = new Map<string, string>()
  yield* inSteps(accounts, (account) => {
    accountOf.set(comparisonKey(account.address), account)
    mailboxes.add(comparisonKey(account.mailbox))
    noteDomain(domains, domainOf(account.address))
  })
  const plain = plainAliases(lines, [...domains.values()])
  const domainAliases = lines.flatMap(asDomainAlias)
  const byAccount = new Map<MdaemonAccount, string[]>()
  const byAlias = new Map<string, MdaemonAccount>()

  const resolve = (address: string): MdaemonAccount | null => followChain(address, { accountOf, plain, domainAliases })
  const add = (alias: string, account: MdaemonAccount): void => {
    const key = comparisonKey(alias)
    if (accountOf.has(key) || byAlias.has(key)) return
    byAlias.set(key, account)
    byAccount.set(account, [...(byAccount.get(account) ?? []), alias])
  }
  yield* inSteps([...plain.values()], ({ alias, target }) => {
    const account = resolve(target)
    if (account !== null) add(alias, account)
  })
  if (domainAliases.length > 0) {
    const accountsOf = Map.groupBy(accounts, ({ address }) => comparisonKey(domainOf(address)))
    for (const { alias, domain } of domainAliases) {
      const real = resolveDomain(domain, domainAliases)
      yield* inSteps(accountsOf.get(real) ?? [], (account) => add(`${localPartOf(account.address)}@${alias}`, account))
    }
  }
  return {
    find: (address) => accountOf.get(comparisonKey(address)) ?? byAlias.get(comparisonKey(address)) ?? null,
    isMailbox: (name) => mailboxes.has(comparisonKey(name)),
    aliasesOf: (account) => byAccount.get(account) ?? [],
    ignored: lines.filter(({ alias }) => !alias.includes('@')).map(({ number }) => number),
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)
const localPartOf = (address: string): string => address.slice(0, address.lastIndexOf('@'))

/** As the first account of each writes it. */
function noteDomain(domains: Map<string, string>, domain: string): void {
  const key = comparisonKey(domain)
  if (!domains.has(key)) domains.set(key, domain)
}

const hasWildcard = (text: string): boolean => /[*?]/u.test(text)
const anyLocalDomain = '$localdomain$'

/** Aliases that are one address each, by its key; of several lines for one the first. */
function plainAliases(lines: readonly AliasLine[], domains: readonly string[]): ReadonlyMap<string, AliasLine> {
  const byKey = new Map<string, AliasLine>()
  const add = (line: AliasLine): void => {
    const key = comparisonKey(line.alias)
    if (!byKey.has(key)) byKey.set(key, line)
  }
  for (const line of lines) {
    const { alias } = line
    if (!alias.includes('@') || hasWildcard(alias)) continue
    if (domainOf(alias).toLowerCase() !== anyLocalDomain) add(line)
    else for (const domain of domains) add({ ...line, alias: `${localPartOf(alias)}@${domain}` })
  }
  return byKey
}

interface DomainAlias {
  readonly alias: string
  readonly domain: string
}

function asDomainAlias({ alias, target }: AliasLine): readonly DomainAlias[] {
  const [from, to] = [/^\*@([^*?$@]+)$/u.exec(alias)?.[1], /^\*@([^*?$@]+)$/u.exec(target)?.[1]]
  return from === undefined || to === undefined ? [] : [{ alias: from, domain: to }]
}

/** Longer chains are mistakes, and circles have no end. */
const longestChain = 10

interface AliasTables {
  readonly accountOf: ReadonlyMap<string, MdaemonAccount>
  readonly plain: ReadonlyMap<string, AliasLine>
  readonly domainAliases: readonly DomainAlias[]
}

function followChain(address: string, { accountOf, plain, domainAliases }: AliasTables): MdaemonAccount | null {
  let key = comparisonKey(address)
  for (let step = 0; step <= longestChain; step += 1) {
    const account = accountOf.get(key)
    if (account !== undefined) return account
    const next = plain.get(key)?.target ?? inRealDomain(key, domainAliases)
    if (next === null) return null
    key = comparisonKey(next)
  }
  return null
}

function inRealDomain(key: string, domainAliases: readonly DomainAlias[]): string | null {
  const found = domainAliases.find(({ alias }) => comparisonKey(alias) === domainOf(key))
  return found === undefined ? null : `${localPartOf(key)}@${found.domain}`
}

function resolveDomain(domain: string, domainAliases: readonly DomainAlias[]): string {
  let key = comparisonKey(domain)
  for (let step = 0; step < longestChain; step += 1) {
    const next = domainAliases.find(({ alias }) => comparisonKey(alias) === key)
    if (next === undefined) break
    key = comparisonKey(next.domain)
  }
  return key
}
