import type { DirectorySnapshot, SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import type { DirectoryConnector, ReadOptions } from '../connector.ts'
import { answerOf, rejectingWithProblems } from '../connector-edge.ts'
import { checkPassword } from './check-password.ts'
import { readKerioSettings, type KerioConnectOptions, type KerioSettings } from './kerio-connect-settings.ts'
import { diagnose } from './reader/diagnose.ts'
import { listDomains, listGroups } from './reader/list-choices.ts'
import { readDirectory } from './reader/read-directory.ts'
import { withSession } from './reader/with-session.ts'

/** The connector for one Kerio Connect configuration. Settings are checked with each call, before any traffic. */
export function createKerioConnectConnector(options: KerioConnectOptions): DirectoryConnector {
  const readSettings = (): KerioSettings => readKerioSettings(options)
  return rejectingWithProblems({
    readDirectory: (reading) => readAll(readSettings(), reading),
    authenticate: (credentials) => answerOf(credentials, () => checkPassword(options, credentials)),
    diagnose: ({ signal, failure = null }) => diagnose({ readSettings, signal, failure }),
    listGroups: ({ signal }) => withSession(readSettings(), signal, (session) => listGroups(session, signal)),
    listDomains: ({ signal }) => withSession(readSettings(), signal, (session) => listDomains(session, signal)),
    browse: () => Promise.resolve({ nodes: [], truncated: false }),
    detectBaseDn: () => Promise.resolve(null),
  })
}

function readAll(settings: KerioSettings, reading: ReadOptions): Promise<DirectorySnapshot> {
  reading.onProgress({ phase: 'connecting', done: 0, total: null })
  return withSession(settings, reading.signal, async (session) => {
    const snapshot = await readDirectory(session, settings.filters, reading)
    return { ...snapshot, warnings: [...certificateWarnings(settings), ...snapshot.warnings] }
  })
}

const certificateWarnings = ({ endpoint }: KerioSettings): readonly SyncWarning[] =>
  endpoint.acceptAllCertificates ? [{ code: 'all-certificates-accepted', parameters: {} }] : []
