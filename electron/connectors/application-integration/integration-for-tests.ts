import { applicationIntegrationDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import type { DirectoryConnector } from '../connector.ts'
import { defaultHttpDeadlines, type HttpDeadlines } from '../http/http-session.ts'
import { createApplicationIntegrationConnector } from './application-integration-connector.ts'

/** What a test sets besides, or instead of, the usual fields. */
export interface ConnectorChange {
  readonly connection?: object
  readonly authentication?: object
  readonly password?: string | null
  readonly authorities?: readonly string[]
  readonly deadlines?: Partial<HttpDeadlines>
}

/** The connector to a double of the lab, configured as an administrator would. */
export function connectTo(url: string, change: ConnectorChange = {}): DirectoryConnector {
  const { connection = {}, authentication = {}, password = 'secret-of-the-console', authorities = [] } = change
  return createApplicationIntegrationConnector({
    configuration: applicationIntegrationDirectorySchema.parse({
      id: 'main',
      type: 'application-integration',
      connection: { url, requiresAuthentication: true, userName: 'console', ...connection },
      authentication,
    }),
    password,
    certificateAuthorities: authorities,
    deadlines: { ...defaultHttpDeadlines, ...change.deadlines },
  })
}

export const never: AbortSignal = new AbortController().signal

export const readAll = (connector: DirectoryConnector): Promise<DirectorySnapshot> =>
  connector.readDirectory({ signal: never, onProgress: () => undefined })
