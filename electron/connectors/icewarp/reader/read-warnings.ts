import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import { isLoopback } from '../../../../shared/domain/loopback.ts'
import type { IceWarpServer, InterfaceInUse } from '../icewarp-server.ts'
import type { IceWarpSettings } from '../icewarp-settings.ts'
import type { MappedUser } from '../mapping/map-user.ts'
import type { LostMember } from './expand-groups.ts'
import { mayMissDomains } from './may-miss-domains.ts'

export interface Findings {
  readonly mapped: readonly MappedUser[]
  readonly lost: readonly LostMember[]
  readonly hidden: readonly string[]
}

export const readWarnings = (
  { server, settings }: { readonly server: IceWarpServer; readonly settings: IceWarpSettings },
  { mapped, lost, hidden }: Findings,
): readonly SyncWarning[] => [
  ...connectionWarnings(settings),
  ...serverWarnings(server, settings, lost),
  ...(hidden.length === 0 ? [] : [warning('accounts-hidden', { domains: hidden.join(', ') })]),
  ...lostMemberWarnings(lost),
  ...addressWarnings(mapped),
]

const warning = (code: SyncWarning['code'], parameters: SyncWarning['parameters'] = {}): SyncWarning => ({
  code,
  parameters,
})

/** What is unsafe about the connection, said in every run. */
function connectionWarnings({ endpoints }: IceWarpSettings): readonly SyncWarning[] {
  const [endpoint] = endpoints
  if (endpoint?.scheme === 'https') return endpoint.acceptAllCertificates ? [warning('all-certificates-accepted')] : []
  return endpoint === undefined || isLoopback(endpoint.host) ? [] : [warning('connection-not-encrypted')]
}

function serverWarnings(
  server: IceWarpServer,
  { selection, administrator: { name } }: IceWarpSettings,
  lost: readonly LostMember[],
): readonly SyncWarning[] {
  return [
    interfaceRemark(server.inUse),
    ...(mayMissDomains({ server, selection, lost }) ? [warning('administrator-of-domains', { name })] : []),
  ]
}

/** Which interface is in use is said in every run, as it tells how long one takes. */
const interfaceRemark = ({ kind, url, version }: InterfaceInUse): SyncWarning =>
  kind === 'command'
    ? warning('newer-interface-used', { url })
    : warning('older-interface-used', { url, version: version ?? '-' })

const warningCode = {
  outside: 'member-skipped',
  'domain-outside': 'member-unresolved',
  'group-outside': 'member-unresolved',
  'not-found': 'member-unresolved',
} as const

/** One warning for each group and kind, with one example. */
const lostMemberWarnings = (lost: readonly LostMember[]): readonly SyncWarning[] =>
  [...Map.groupBy(lost, ({ kind, group }) => `${warningCode[kind]} ${group}`).values()].flatMap((members) =>
    members
      .slice(0, 1)
      .map(({ kind, group, text }) => warning(warningCode[kind], { count: members.length, group, example: text })),
  )

function addressWarnings(mapped: readonly MappedUser[]): readonly SyncWarning[] {
  const invalid = mapped.flatMap(({ invalidAddresses }) => invalidAddresses)
  return invalid.slice(0, 1).map((example) => warning('address-invalid', { count: invalid.length, example }))
}
