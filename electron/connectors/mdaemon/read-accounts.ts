import type { MdaemonConnection } from '../../../shared/configuration/mdaemon.ts'
import { comparisonKey } from '../../../shared/domain/comparison-key.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { knownAddresses, type KnownAddresses } from './aliases/known-addresses.ts'
import { parseAliases } from './aliases/parse-aliases.ts'
import { openAppDirectory, type AppDirectory } from './files/app-directory.ts'
import { checkCodePage, chooseEncoding, type CodePages, type TextEncoding } from './files/text-encoding.ts'
import type { MdaemonSource } from './mdaemon-source.ts'
import { drive, inSteps } from './stepwise.ts'
import type { MdaemonAccount } from './userlist/mdaemon-account.ts'
import { parseUserlist, type Userlist } from './userlist/parse-userlist.ts'

/** The accounts of an App directory, and how they are reached. */
export interface ReadAccounts {
  readonly directory: AppDirectory
  readonly codePages: CodePages
  readonly encoding: TextEncoding
  readonly userlist: Userlist
  /** Without doubles: of several lines for one address the first counts. */
  readonly accounts: readonly MdaemonAccount[]
  /** Addresses of further lines for an account. */
  readonly doubles: readonly string[]
  readonly addresses: KnownAddresses
}

export async function readAccounts(
  source: MdaemonSource,
  connection: MdaemonConnection,
  signal: AbortSignal,
): Promise<ReadAccounts> {
  checkCodePage(connection.codePage.trim())
  const { access, timing } = source
  const directory = await openAppDirectory(connection.appDirectory.trim(), { access, signal, timing })
  const content = await directory.readRequired('Userlist.dat')
  const aliases = await directory.readOptional('Alias.dat')
  const codePages = {
    chosen: connection.codePage.trim(),
    ofThisMachine: await source.encodingOfThisMachine(),
  }
  const encoding = chooseEncoding(content, codePages)
  const userlist = await parse(content, encoding, signal)
  const { accounts, doubles } = await drive(withoutDoubles(userlist.accounts), signal)
  const lines = aliases === null ? [] : parseAliases(aliases, chooseEncoding(aliases, codePages))
  const addresses = await drive(knownAddresses(accounts, lines), signal)
  return { directory, codePages, encoding, userlist, accounts, doubles, addresses }
}

async function parse(content: Buffer, encoding: TextEncoding, signal: AbortSignal): Promise<Userlist> {
  const outcome = await drive(parseUserlist(content, encoding), signal)
  const file = 'Userlist.dat'
  switch (outcome.kind) {
    case 'read':
      return outcome.userlist
    case 'empty':
      throw problemError('userlist-empty', 'files', { parameters: { file } })
    case 'unknown-layout': {
      const { plausible, lines } = outcome
      throw problemError('userlist-layout-unknown', 'files', { parameters: { file, plausible, lines } })
    }
  }
}

function* withoutDoubles(all: readonly MdaemonAccount[]): Generator<void, Pick<ReadAccounts, 'accounts' | 'doubles'>> {
  const byKey = new Map<string, MdaemonAccount>()
  const doubles: string[] = []
  yield* inSteps(all, (account) => {
    const key = comparisonKey(account.address)
    if (byKey.has(key)) doubles.push(account.address)
    else byKey.set(key, account)
  })
  return { accounts: [...byKey.values()], doubles }
}
