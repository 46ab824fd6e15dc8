import type { DirectoryConnector } from '../../../electron/connectors/connector.ts'
import { createIceWarpConnector } from '../../../electron/connectors/icewarp/icewarp-connector.ts'
import { defaultDeadlines, type IceWarpDeadlines } from '../../../electron/connectors/icewarp/icewarp-deadlines.ts'
import type { UsualPorts } from '../../../electron/connectors/icewarp/icewarp-settings.ts'
import { icewarpDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { labAdministrator } from './lab-company.ts'

/** What a test sets besides, or instead of, the usual fields. */
export interface IceWarpChange {
  readonly connection?: object
  readonly filters?: { readonly domains?: readonly string[]; readonly groups?: readonly string[] } | undefined
  readonly password?: string | null
  readonly authorities?: readonly string[]
  readonly deadlines?: Partial<IceWarpDeadlines>
  readonly usualPorts?: UsualPorts
}

/** The connector to a double of the lab, configured as an administrator would; unencrypted, which is not what is tested. */
export function connectIceWarp(port: number, change: IceWarpChange = {}): DirectoryConnector {
  const { connection = {}, filters = {}, password = labAdministrator.password, authorities = [] } = change
  return createIceWarpConnector({
    configuration: icewarpDirectorySchema.parse({
      id: 'main',
      type: 'icewarp',
      connection: { serverName: `http://127.0.0.1:${port}`, userName: labAdministrator.userName, ...connection },
      filters,
    }),
    password,
    certificateAuthorities: authorities,
    deadlines: { ...defaultDeadlines, ...change.deadlines },
    ...(change.usualPorts === undefined ? {} : { usualPorts: change.usualPorts }),
  })
}
