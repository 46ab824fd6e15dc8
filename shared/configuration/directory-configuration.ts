import { z } from 'zod'
import { activeDirectoryConnectionSchema, activeDirectoryFiltersSchema } from './active-directory.ts'
import { defaultPrivilegesSchema } from '../domain/privileges.ts'
import {
  applicationIntegrationConnectionSchema,
  applicationIntegrationLogOnSchema,
  usualLogOn,
} from './application-integration.ts'
import { directoryIdSchema, optionsSchema } from './common-schemas.ts'
import { genericLdapConnectionSchema, genericLdapFiltersSchema } from './generic-ldap.ts'
import { imapAuthenticationSchema } from './imap-authentication.ts'
import { mdaemonConnectionSchema, mdaemonFiltersSchema } from './mdaemon.ts'
import { kerioConnectConnectionSchema, kerioConnectFiltersSchema } from './kerio-connect.ts'
import { icewarpConnectionSchema, icewarpFiltersSchema } from './icewarp.ts'
import { sampleConnectionSchema, sampleFiltersSchema } from './sample.ts'

const common = {
  id: directoryIdSchema,
  options: optionsSchema.default({ automaticallyDeleteUsers: false, deletionLimit: { count: 5, percent: 10 } }),
  defaultPrivileges: defaultPrivilegesSchema.default({ global: ['login'], ownArchive: ['read'] }),
}
/** Passwords are checked by the directory itself: there is nothing to set. */
const byTheDirectory = z.strictObject({}).default({})
/** Without a server users are synchronized, and nobody can log on. */
const overImap = imapAuthenticationSchema.prefault({})

export const genericLdapDirectorySchema = z.strictObject({
  ...common,
  type: z.literal('generic-ldap'),
  connection: genericLdapConnectionSchema,
  filters: genericLdapFiltersSchema,
  authentication: byTheDirectory,
})
export type GenericLdapDirectory = z.infer<typeof genericLdapDirectorySchema>

export const activeDirectorySchema = z.strictObject({
  ...common,
  type: z.literal('active-directory'),
  connection: activeDirectoryConnectionSchema.prefault({}),
  filters: activeDirectoryFiltersSchema.prefault({}),
  authentication: byTheDirectory,
})
export type ActiveDirectory = z.infer<typeof activeDirectorySchema>

export const mdaemonDirectorySchema = z.strictObject({
  ...common,
  type: z.literal('mdaemon'),
  connection: mdaemonConnectionSchema,
  filters: mdaemonFiltersSchema.prefault({}),
  authentication: overImap,
})
export type MdaemonDirectory = z.infer<typeof mdaemonDirectorySchema>

export const kerioConnectDirectorySchema = z.strictObject({
  ...common,
  type: z.literal('kerio-connect'),
  connection: kerioConnectConnectionSchema,
  filters: kerioConnectFiltersSchema.default({ domains: [], groups: [] }),
  authentication: overImap,
})
export type KerioConnectDirectory = z.infer<typeof kerioConnectDirectorySchema>

export const icewarpDirectorySchema = z.strictObject({
  ...common,
  type: z.literal('icewarp'),
  connection: icewarpConnectionSchema,
  filters: icewarpFiltersSchema.default({ domains: [], groups: [] }),
  authentication: byTheDirectory,
})
export type IceWarpDirectory = z.infer<typeof icewarpDirectorySchema>

export const applicationIntegrationDirectorySchema = z.strictObject({
  ...common,
  type: z.literal('application-integration'),
  connection: applicationIntegrationConnectionSchema,
  /** The server decides whom it lists. */
  filters: z.strictObject({}).default({}),
  authentication: applicationIntegrationLogOnSchema.default(usualLogOn),
})
export type ApplicationIntegrationDirectory = z.infer<typeof applicationIntegrationDirectorySchema>

export const sampleDirectorySchema = z.strictObject({
  ...common,
  type: z.literal('sample'),
  connection: sampleConnectionSchema.default({ state: 'initial' }),
  filters: sampleFiltersSchema.default({ groups: [] }),
  authentication: byTheDirectory,
})
export type SampleDirectory = z.infer<typeof sampleDirectorySchema>

export const directoryConfigurationSchema = z.discriminatedUnion('type', [
  genericLdapDirectorySchema,
  activeDirectorySchema,
  mdaemonDirectorySchema,
  kerioConnectDirectorySchema,
  icewarpDirectorySchema,
  applicationIntegrationDirectorySchema,
  sampleDirectorySchema,
])
export type DirectoryConfiguration = z.infer<typeof directoryConfigurationSchema>
export type DirectoryType = DirectoryConfiguration['type']
export const directoryTypes = [
  'generic-ldap',
  'active-directory',
  'mdaemon',
  'kerio-connect',
  'icewarp',
  'application-integration',
  'sample',
] as const satisfies readonly DirectoryType[]

/** The secrets that a directory of this type may need, by field; stored as `<directory id>/<field>`. */
export const secretFields = {
  'generic-ldap': ['password'],
  'active-directory': ['password'],
  mdaemon: [],
  'kerio-connect': ['password'],
  icewarp: ['password'],
  'application-integration': ['password'],
  sample: [],
} as const satisfies Record<DirectoryType, readonly string[]>

export const secretName = (directory: string, field: string): string => `${directory}/${field}`
