import { startIceWarpDouble } from '../../lab/icewarp/icewarp-double.ts'
import { labAdministrator } from '../../lab/icewarp/lab-company.ts'
import { labUser, standardDomain, type LabCompany } from '../../lab/icewarp/lab-records.ts'
import { watchAnswerSizes } from './answer-sizes.ts'
import type { DomainAccount } from './domain-accounts.ts'
import type { HttpBenchCase } from './http-bench-case.ts'

const pageSize = 250
/** Log-on, facts of the session, domains, log-out. */
const sessionCalls = 4
const domains = 13

/**
 * Pages of accounts, a last short one for each domain, and one question for each account: no list of IceWarp tells the
 * aliases (reference: icewarp, Accounts). 20,000 questions are what the protocol costs.
 */
export const icewarpCase: HttpBenchCase = {
  name: 'IceWarp Server, XML commands',
  parallel: 5,
  mostRequests: (accounts) => sessionCalls + Math.ceil(accounts / pageSize) + domains + accounts + 1,
  start: async (accounts) => {
    const double = await startIceWarpDouble({ company: companyOf(accounts) })
    const watch = watchAnswerSizes()
    return {
      directory: {
        type: 'icewarp',
        connection: {
          serverName: `${double.host}:${double.port}`,
          userName: labAdministrator.userName,
          acceptAllCertificates: true,
        },
      },
      secrets: { password: labAdministrator.password },
      answerSizes: watch.sizes,
      close: () => {
        watch.stop()
        return double.close()
      },
    }
  },
}

function companyOf(accounts: readonly DomainAccount[]): LabCompany {
  const names = new Set(accounts.map(({ domain }) => domain))
  const users = accounts.map(({ name, domain, fullName, emailAddresses }) =>
    labUser(`${name}@${domain}`, fullName, {
      aliases: emailAddresses.map((address) => address.slice(0, address.indexOf('@'))),
    }),
  )
  return {
    domains: ['example.com', ...names].map((name) => standardDomain(name)),
    accounts: [labUser(labAdministrator.userName, 'Administrator', { adminType: 2 }), ...users],
  }
}
