import type { DirectoryConnector } from '../../../electron/connectors/connector.ts'
import { defaultHttpDeadlines, type HttpDeadlines } from '../../../electron/connectors/http/http-session.ts'
import { createKerioConnectConnector } from '../../../electron/connectors/kerio-connect/kerio-connect-connector.ts'
import { kerioConnectDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { adminPassword } from './kerio-company.ts'
import type { KerioDouble } from './kerio-double.ts'

/** What a test sets besides, or instead of, the usual fields. */
export interface KerioConfigurationChange {
  readonly connection?: object
  readonly filters?: object
  readonly authentication?: object
  readonly password?: string | null
  readonly authorities?: readonly string[]
  readonly deadlines?: Partial<HttpDeadlines>
}

/** The connector to the double, configured as an administrator would. */
export function connectKerio(
  { host, port, caPem }: Pick<KerioDouble, 'host' | 'port' | 'caPem'>,
  change: KerioConfigurationChange = {},
): DirectoryConnector {
  const { password = adminPassword, authorities = [caPem] } = change
  return createKerioConnectConnector({
    configuration: kerioConnectDirectorySchema.parse({
      id: 'main',
      type: 'kerio-connect',
      connection: { serverName: `${host}:${port}`, userName: 'full', ...change.connection },
      filters: { ...change.filters },
      authentication: { ...change.authentication },
    }),
    password,
    certificateAuthorities: authorities,
    deadlines: { ...defaultHttpDeadlines, ...change.deadlines },
  })
}
