import { accountAttributes } from '../../../electron/connectors/active-directory/reader/account-attributes.ts'
import { openReaderSession, readInChain } from '../../lab/samba/in-chain.ts'
import { connectSamba } from '../../lab/samba/samba-connector.ts'
import { companyDn, groupsDn } from '../../lab/samba/samba-domain.ts'
import { groupDn } from '../../lab/samba/samba-entries.ts'
import { sambaAvailable, startSamba, type Samba } from '../../lab/samba/samba.ts'
import { describePairs, type NestedGroup, type Pair } from './describe-pairs.ts'
import { nestedCompany, treeGroups, treeUsers } from './nested-company.ts'

const pairCount = 3

const cases: readonly NestedGroup[] = [
  { what: 'three deep, in a circle', dn: groupDn('Archived', groupsDn) },
  { what: '1,501 members, nothing nested', dn: groupDn('Big', groupsDn) },
  { what: `${treeGroups} groups, ${treeUsers} members`, dn: groupDn('Tree', `OU=Tree,${companyDn}`) },
]

interface Timed {
  readonly seconds: number
  readonly members: number
}

async function timed(read: () => Promise<number>): Promise<Timed> {
  const started = performance.now()
  const members = await read()
  return { seconds: (performance.now() - started) / 1000, members }
}

/** From the connection to the last user, as a run reads them. */
const readByClosure = (samba: Samba, dn: string) =>
  timed(async () => {
    const filters = { groups: [dn], exchangeUsersOnly: false, enabledUsersOnly: false }
    const connector = connectSamba(samba, { connection: { protocol: 'ldaps' }, filters })
    const { signal } = new AbortController()
    return (await connector.readDirectory({ signal, onProgress: () => undefined })).users.length
  })

/** From the connection to the last entry: the controller follows the groups, and the same attributes come. */
const readByRule = (samba: Samba, dn: string) =>
  timed(async () => {
    const session = await openReaderSession(samba)
    try {
      return (await readInChain(session, { groupDn: dn, attributes: accountAttributes })).length
    } finally {
      session.close()
    }
  })

async function measurePair(samba: Samba, dn: string): Promise<Pair> {
  const closure = await readByClosure(samba, dn)
  const inChain = await readByRule(samba, dn)
  if (closure.members !== inChain.members) {
    throw new Error(`The closure finds ${closure.members} members of ${dn}, the rule ${inChain.members}.`)
  }
  return { members: closure.members, closure: closure.seconds, inChain: inChain.seconds }
}

/** Nested groups of a real controller, by closure beside LDAP_MATCHING_RULE_IN_CHAIN, one after the other in pairs. */
export async function benchNestedGroups(): Promise<void> {
  if (!sambaAvailable()) {
    console.log('\nActive Directory with nested groups: not measured, since Samba is not installed.')
    return
  }
  console.log('\nStarting a domain controller for nested groups ...')
  const samba = await startSamba({ furtherEntries: nestedCompany() })
  try {
    for (const nested of cases) {
      await measurePair(samba, nested.dn)
      const pairs: Pair[] = []
      for (let number = 1; number <= pairCount; number += 1) pairs.push(await measurePair(samba, nested.dn))
      console.log(describePairs(nested, pairs))
    }
  } finally {
    await samba.stop()
  }
}
