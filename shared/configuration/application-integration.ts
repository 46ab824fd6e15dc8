import { z } from 'zod'
import { text } from './common-schemas.ts'
import { issueText } from '../errors/issue-text.ts'

/** A user or a password in the address would end up in logs, and a fragment is never sent. */
const url = z
  .string()
  .min(1, issueText('empty'))
  .max(2048)
  .regex(/^https?:\/\/(\[[0-9a-f:.]+\]|[^\s:/@?#[\]\\]+)(:\d{1,5})?([/?][^\s#\\]*)?$/iu, issueText('not-web-address'))

export const applicationIntegrationConnectionSchema = z
  .strictObject({
    url,
    acceptAllCertificates: z.boolean().default(false),
    /** HTTP Basic, with the user name below and the stored password. */
    requiresAuthentication: z.boolean().default(false),
    userName: text.default(''),
  })
  .refine(({ requiresAuthentication, userName }) => !requiresAuthentication || userName.trim() !== '', {
    path: ['userName'],
    error: issueText('needed-to-authenticate'),
  })
  // RFC 7617: the first colon ends the user name.
  .refine(({ requiresAuthentication, userName }) => !requiresAuthentication || !userName.includes(':'), {
    path: ['userName'],
    error: issueText('holds-colon'),
  })
export type ApplicationIntegrationConnection = z.infer<typeof applicationIntegrationConnectionSchema>

const formName = z.string().min(1, issueText('empty')).max(256)

/**
 * How a user's password is asked about. The protocol's own form is not publicly documented (reference: product, 5.2), so
 * the names can be set; these defaults are an assumption of ours.
 */
export const applicationIntegrationLogOnSchema = z
  .strictObject({
    commandParameter: formName.default('cmd'),
    commandValue: formName.default('auth'),
    userNameParameter: formName.default('userName'),
    passwordParameter: formName.default('password'),
    /** The field of the answer: exactly true accepts, exactly false refuses, all else decides nothing. */
    resultField: formName.default('authenticated'),
  })
  .refine(
    ({ commandParameter, userNameParameter, passwordParameter }) =>
      new Set([commandParameter, userNameParameter, passwordParameter]).size === 3,
    { path: ['passwordParameter'], error: issueText('same-parameter') },
  )
export type ApplicationIntegrationLogOn = z.infer<typeof applicationIntegrationLogOnSchema>

export const usualLogOn: ApplicationIntegrationLogOn = {
  commandParameter: 'cmd',
  commandValue: 'auth',
  userNameParameter: 'userName',
  passwordParameter: 'password',
  resultField: 'authenticated',
}

export const isHttps = (address: string): boolean => /^https:/iu.test(address.trim())

/** Without brackets; empty where the address has none. */
export const hostOf = (address: string): string =>
  /^https?:\/\/\[?([^\]/?#]*?)\]?(:\d+)?([/?#].*)?$/iu.exec(address.trim())?.[1] ?? ''
