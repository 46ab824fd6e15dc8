import { administrators, adminPassword, primaryDomain } from '../../lab/kerio-connect/kerio-company.ts'
import { startKerioDouble } from '../../lab/kerio-connect/kerio-double.ts'
import type { KerioData } from '../../lab/kerio-connect/kerio-records.ts'
import { makeDomain, makeUser } from '../../lab/kerio-connect/make-records.ts'
import { watchAnswerSizes } from './answer-sizes.ts'
import type { DomainAccount } from './domain-accounts.ts'
import type { HttpBenchCase } from './http-bench-case.ts'

const pageSize = 200
/** Log-on, role, domains, log-out; and the domain of the administrator, which has nobody else. */
const sessionCalls = 4
const domains = 13

/** Pages of accounts; for each domain one page that may be short, the lists of groups and of aliases. */
export const kerioConnectCase: HttpBenchCase = {
  name: 'Kerio Connect',
  parallel: 1,
  mostRequests: (accounts) => sessionCalls + Math.ceil(accounts / pageSize) + 3 * domains,
  start: async (accounts) => {
    const double = await startKerioDouble({ data: dataOf(accounts), accounts: administrators })
    const watch = watchAnswerSizes()
    return {
      directory: {
        type: 'kerio-connect',
        connection: { serverName: `${double.host}:${double.port}`, userName: 'Admin', acceptAllCertificates: true },
      },
      secrets: { password: adminPassword },
      answerSizes: watch.sizes,
      close: () => {
        watch.stop()
        return double.close()
      },
    }
  },
}

function dataOf(accounts: readonly DomainAccount[]): KerioData {
  const names = new Set(accounts.map(({ domain }) => domain))
  const made = new Map([...names].map((name) => [name, makeDomain(name)]))
  const users = accounts.flatMap(({ name, domain, fullName, emailAddresses }) => {
    const own = made.get(domain)
    const further = emailAddresses.slice(1).map((address) => address.slice(0, address.indexOf('@')))
    return own === undefined ? [] : [makeUser(own, name, { fullName, emailAddresses: further })]
  })
  return { domains: [primaryDomain, ...made.values()], users, groups: [], aliases: [] }
}
