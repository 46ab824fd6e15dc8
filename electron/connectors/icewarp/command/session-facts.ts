import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { IceWarpServer } from '../icewarp-server.ts'
import { refusedBy } from '../xml-answer.ts'
import { textOf } from '../xml/xml-element.ts'
import type { CommandSession } from './command-session.ts'
import { getSessionInfo, isUnknownCommand } from './log-on-commands.ts'
import { askedFor } from './read-list.ts'

/** Who is logged on, as far as the server tells. */
export type SessionFacts = Pick<IceWarpServer, 'scope'>

/** Anybody may log on; only an administrator may read lists. Which of them may read all, clients and vendor tell differently. */
export async function readSessionFacts(session: CommandSession, name: string): Promise<SessionFacts> {
  const reply = await session.read(getSessionInfo)
  if (isUnknownCommand(reply)) return { scope: 'unknown' }
  if (reply.kind === 'refused') throw refusedBy(askedFor(session, getSessionInfo), reply.uid)
  const type = textOf(reply.result, 'admintype') ?? ''
  if (type === '0') {
    const { host } = session.route.endpoint
    throw problemError('icewarp-administrator-required', 'bind', { parameters: { name, host } })
  }
  return { scope: scopes[type] ?? 'unknown' }
}

/** The vendor's constants; to some clients every administrator is a 1. */
const scopes: Readonly<Record<string, IceWarpServer['scope']>> = { '1': 'single-domains', '2': 'server' }
