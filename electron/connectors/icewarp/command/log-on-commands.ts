import type { IceWarpCredentials } from '../icewarp-settings.ts'
import { refusalOf, type LogOnRefusal } from '../log-on-verdict.ts'
import { textOf } from '../xml/xml-element.ts'
import { part } from '../xml/write-xml.ts'
import type { Command } from './command.ts'
import type { CommandReply } from './command-reply.ts'

/** `authtype` 0: the password as it is, which TLS protects. No session that outlives the day (`persistentlogin`). */
const credentialParts = ({ name, password }: IceWarpCredentials) => [
  part('authtype', '0'),
  part('email', name),
  part('password', password),
  part('digest'),
  part('persistentlogin', '0'),
]

export const authenticate = (credentials: IceWarpCredentials): Command => ({
  name: 'authenticate',
  parameters: credentialParts(credentials),
  stage: 'bind',
})

/** Checks a password without a session; older servers do not know it (ICEWARP-A9). */
export const getAuthToken = (credentials: IceWarpCredentials): Command => ({
  name: 'getauthtoken',
  parameters: credentialParts(credentials),
  stage: 'bind',
})

export const logOut: Command = { name: 'logout', parameters: [], stage: 'bind' }
export const getSessionInfo: Command = { name: 'getsessioninfo', parameters: [], stage: 'bind' }

/** `invalid`: the answer is neither a session nor a refusal. */
export type Authentication =
  { readonly kind: 'session'; readonly sid: string } | { readonly kind: 'invalid' } | LogOnRefusal

/** Older servers answer a failed log-on with a result of 0. */
export function authenticationOf(reply: CommandReply): Authentication {
  if (reply.kind === 'refused') return refusalOf(reply.uid)
  const { result, sid } = reply
  if (result.text.trim() === '0') return { kind: 'credentials' }
  return result.text.trim() === '1' && sid !== null && sid !== '' ? { kind: 'session', sid } : { kind: 'invalid' }
}

export type TokenAnswer =
  | { readonly kind: 'welcome'; readonly address: string | null }
  | { readonly kind: 'unknown-command' }
  | { readonly kind: 'invalid' }
  | LogOnRefusal

/** A token that is not empty proves the password. */
export function tokenOf(reply: CommandReply): TokenAnswer {
  if (reply.kind === 'refused') return isUnknownCommand(reply) ? { kind: 'unknown-command' } : refusalOf(reply.uid)
  if (reply.result.text.trim() === '0') return { kind: 'credentials' }
  return (textOf(reply.result, 'authtoken') ?? '') === ''
    ? { kind: 'invalid' }
    : { kind: 'welcome', address: textOf(reply.result, 'email') }
}

export const isUnknownCommand = (reply: CommandReply): boolean =>
  reply.kind === 'refused' && reply.uid === 'invoker_commandname_invalid'
