import { doubleAccount, startIntegrationDouble } from '../../lab/application-integration/integration-double.ts'
import type { DomainAccount } from './domain-accounts.ts'
import type { HttpBenchCase } from './http-bench-case.ts'

/** The protocol has one list for everybody. */
export const applicationIntegrationCase: HttpBenchCase = {
  name: 'Application Integration',
  mostRequests: () => 1,
  parallel: 1,
  start: async (accounts) => {
    const users = JSON.stringify(accounts.map(recordOf))
    const double = await startIntegrationDouble({ users })
    return {
      directory: {
        type: 'application-integration',
        connection: { url: double.url, requiresAuthentication: true, userName: doubleAccount.userName },
      },
      secrets: { password: doubleAccount.password },
      answerSizes: () => double.requests.map(() => Buffer.byteLength(users)),
      close: () => double.close(),
    }
  },
}

const recordOf = ({ name, domain, fullName, emailAddresses }: DomainAccount) => ({
  userName: `${name}@${domain}`,
  distinguishedName: `uid=${name},dc=${domain.replace('.', ',dc=')}`,
  fullName,
  emailAddresses,
})
