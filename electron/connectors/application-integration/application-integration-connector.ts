import { isHttps } from '../../../shared/configuration/application-integration.ts'
import type { DirectoryConnector } from '../connector.ts'
import { answerOf, rejectingWithProblems } from '../connector-edge.ts'
import { createHttpSession } from '../http/create-http-session.ts'
import {
  defaultHttpDeadlines,
  type HttpDeadlines,
  type HttpSession,
  type HttpSessionOptions,
} from '../http/http-session.ts'
import { checkPassword } from './check-password.ts'
import { diagnose } from './diagnose.ts'
import { readIntegrationSettings, type IntegrationOptions, type IntegrationSettings } from './integration-settings.ts'
import { readUsers } from './read-users.ts'

export interface IntegrationConnectorOptions extends IntegrationOptions {
  readonly deadlines?: HttpDeadlines
}

/** 100,000 users take some 25 MB. */
const largestList = 128 * 1024 * 1024

/** The connector for one Application Integration configuration: one address, one question at a time. */
export function createApplicationIntegrationConnector(options: IntegrationConnectorOptions): DirectoryConnector {
  const { configuration, deadlines = defaultHttpDeadlines } = options
  const openSession = ({ endpoint }: IntegrationSettings, hooks: Partial<HttpSessionOptions> = {}): HttpSession =>
    createHttpSession({ endpoint, deadlines, maximumBytes: largestList, ...hooks })
  const inSession = <Value>(
    work: (session: HttpSession, settings: IntegrationSettings) => Promise<Value>,
  ): Promise<Value> => {
    const settings = readIntegrationSettings(options)
    const session = openSession(settings)
    return work(session, settings).finally(() => session.close())
  }

  return rejectingWithProblems({
    readDirectory: (reading) => inSession((session, settings) => readUsers(session, settings, reading)),
    authenticate: (credentials) =>
      answerOf(credentials, () => inSession((session, settings) => checkPassword(session, settings, credentials))),
    diagnose: ({ signal, failure = null }) =>
      diagnose({
        readSettings: () => readIntegrationSettings(options),
        scheme: isHttps(configuration.connection.url) ? 'https' : 'http',
        openSession,
        signal,
        failure,
      }),
    // The protocol knows none of these.
    listGroups: () => Promise.resolve([]),
    listDomains: () => Promise.resolve([]),
    browse: () => Promise.resolve({ nodes: [], truncated: false }),
    detectBaseDn: () => Promise.resolve(null),
  })
}
