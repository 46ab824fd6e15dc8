import { z } from 'zod'
import { names, optionalServerName, text } from './common-schemas.ts'
import { issueText } from '../errors/issue-text.ts'

/** `ldap`: 389, sealed by GSS-SPNEGO or inside StartTLS, never in clear text. `ldaps`: TLS from the start, 636. */
export const activeDirectoryProtocolSchema = z.enum(['ldap', 'ldaps'])
export type ActiveDirectoryProtocol = z.infer<typeof activeDirectoryProtocolSchema>

/** `standard`: a user name and a password. `windows`: the account that runs this program, by its ticket. */
export const activeDirectoryAuthenticationSchema = z.enum(['standard', 'windows'])

/** PEM, one certificate or several behind each other. */
const certificates = z
  .string()
  .max(262_144)
  .refine(
    (pem) => pem.trim() === '' || /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/u.test(pem),
    issueText('not-certificates'),
  )

export const activeDirectoryConnectionSchema = z.strictObject({
  /** A controller, or the DNS name of the domain; empty: found by itself. */
  server: optionalServerName.default(''),
  protocol: activeDirectoryProtocolSchema.default('ldap'),
  /** Empty: found from the rootDSE. */
  baseDn: text.default(''),
  authentication: activeDirectoryAuthenticationSchema.default('standard'),
  /** For `standard`: `name@domain` or `DOMAIN\name`. */
  userName: text.default(''),
  /** Further trusted authorities beside the system's; empty: none. */
  caCertificates: certificates.default(''),
})
export type ActiveDirectoryConnection = z.infer<typeof activeDirectoryConnectionSchema>

/** The attribute whose value is the user name here. */
export const userNameFormatSchema = z.enum(['sAMAccountName', 'userPrincipalName', 'mail'])
export type UserNameFormat = z.infer<typeof userNameFormatSchema>

export const activeDirectoryFiltersSchema = z.strictObject({
  exchangeUsersOnly: z.boolean().default(true),
  enabledUsersOnly: z.boolean().default(true),
  visibleUsersOnly: z.boolean().default(false),
  /** Names or distinguished names of security groups; none: everybody. */
  groups: names.default([]),
  userNameFormat: userNameFormatSchema.default('sAMAccountName'),
})
export type ActiveDirectoryFilters = z.infer<typeof activeDirectoryFiltersSchema>
