import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import type { Cancellable, DirectoryConnector, ReadOptions } from '../connector.ts'
import { answerOf, rejectingWithProblems } from '../connector-edge.ts'
import { defaultDeadlines, type IceWarpDeadlines } from './icewarp-deadlines.ts'
import type { IceWarpServer } from './icewarp-server.ts'
import { readSettings, type IceWarpOptions, type IceWarpSettings } from './icewarp-settings.ts'
import { withServer } from './open-server.ts'
import { checkLogOn } from './reader/check-log-on.ts'
import { diagnose } from './reader/diagnose.ts'
import { listDomains, listGroups } from './reader/list-groups.ts'
import { readDirectory } from './reader/read-directory.ts'

export interface IceWarpConnectorOptions extends IceWarpOptions {
  readonly deadlines?: IceWarpDeadlines
}

/** The connector for one IceWarp configuration. Settings are checked with each call, before any traffic. */
export function createIceWarpConnector(options: IceWarpConnectorOptions): DirectoryConnector {
  const { deadlines = defaultDeadlines, configuration } = options
  const encryption = /^http:\/\//iu.test(configuration.connection.serverName.trim()) ? 'none' : 'tls'
  const onServer = <Value>(
    { signal }: Cancellable,
    work: (server: IceWarpServer, settings: IceWarpSettings) => Promise<Value>,
  ): Promise<Value> => {
    const settings = readSettings(options)
    return withServer({ settings, deadlines, signal }, (server) => work(server, settings))
  }
  const readAll = (reading: ReadOptions): Promise<DirectorySnapshot> => {
    reading.onProgress({ phase: 'connecting', done: 0, total: null })
    return onServer(reading, (server, settings) => readDirectory({ ...reading, server, settings }))
  }
  return rejectingWithProblems({
    readDirectory: readAll,
    authenticate: (credentials) =>
      answerOf(credentials, () => onServer(credentials, (server) => checkLogOn(server, credentials))),
    diagnose: ({ signal, failure = null }) =>
      diagnose({ readSettings: () => readSettings(options), encryption, deadlines, signal, failure }),
    listGroups: (cancellable) => onServer(cancellable, listGroups),
    listDomains: (cancellable) => onServer(cancellable, listDomains),
    browse: () => Promise.resolve({ nodes: [], truncated: false }),
    detectBaseDn: () => Promise.resolve(null),
  })
}
