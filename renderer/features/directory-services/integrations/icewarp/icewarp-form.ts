import type { IceWarpConnection, IceWarpFilters } from '../../../../../shared/configuration/icewarp.ts'
import type { DraftScope } from '../../form/draft-scope.ts'
import { typedNumber } from '../../form/typed-number.ts'

export interface IceWarpForm {
  connection: { serverName: string; acceptAllCertificates: boolean; userName: string; timeoutSeconds: string }
  filters: { domains: string[]; groups: string[] }
}

export const emptyIceWarp: IceWarpForm = {
  connection: { serverName: '', acceptAllCertificates: false, userName: '', timeoutSeconds: '100' },
  filters: { domains: [], groups: [] },
}

interface IceWarpValues {
  readonly connection: IceWarpConnection
  readonly filters: IceWarpFilters
}

export const isEncrypted = (serverName: string): boolean => !/^\s*http:\/\//iu.test(serverName)

/** The values as a configuration has them. The picker looks at the connection alone. */
export function icewarpValues({ connection, filters }: IceWarpForm, scope: DraftScope): IceWarpValues {
  const { serverName, acceptAllCertificates, userName, timeoutSeconds } = connection
  return {
    connection: {
      serverName: serverName.trim(),
      // Certificates play no part where nothing is encrypted.
      acceptAllCertificates: isEncrypted(serverName) && acceptAllCertificates,
      userName: userName.trim(),
      timeoutSeconds: typedNumber(timeoutSeconds),
    },
    filters: scope === 'all' ? filters : emptyIceWarp.filters,
  }
}

export const icewarpForm = ({ connection, filters }: IceWarpValues): IceWarpForm => ({
  connection: { ...connection, timeoutSeconds: String(connection.timeoutSeconds) },
  filters: { domains: [...filters.domains], groups: [...filters.groups] },
})
