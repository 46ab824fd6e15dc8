import { z } from 'zod'
import { issueText } from '../errors/issue-text.ts'

/** Global privileges (reference: product, 3.2). `admin` includes every other one. */
export const globalPrivileges = [
  'admin',
  'login',
  'changePassword',
  'archive',
  'modifyArchiveProfiles',
  'export',
  'modifyExportProfiles',
  'delete',
] as const
export const globalPrivilegeSchema = z.enum(globalPrivileges)
export type GlobalPrivilege = z.infer<typeof globalPrivilegeSchema>

/** Ways to log on (reference: product, 3.3). New users get all of them. */
export const loginPrivileges = ['windows', 'web', 'outlook', 'windowsCmd', 'imap', 'api'] as const
export const loginPrivilegeSchema = z.enum(loginPrivileges)
export type LoginPrivilege = z.infer<typeof loginPrivilegeSchema>

/** Rights on an archive folder (reference: product, 3.4). */
export const folderPrivileges = ['read', 'write', 'delete'] as const
export const folderPrivilegeSchema = z.enum(folderPrivileges)
export type FolderPrivilege = z.infer<typeof folderPrivilegeSchema>

const aloneIfAdmin = (privileges: readonly GlobalPrivilege[]): boolean =>
  !privileges.includes('admin') || privileges.length === 1

/** What a run gives to users that it creates; later runs leave privileges alone. */
export const defaultPrivilegesSchema = z.strictObject({
  global: z.array(globalPrivilegeSchema).refine(aloneIfAdmin, issueText('admin-alone')).default(['login']),
  ownArchive: z.array(folderPrivilegeSchema).default(['read']),
})
export type DefaultPrivileges = z.infer<typeof defaultPrivilegesSchema>
