import type { CertificateFacts, DiagnosisStep } from '../../../shared/domain/diagnosis.ts'
import { createHttpSession } from '../http/create-http-session.ts'
import { createCommandServer } from './command/command-server.ts'
import { openCommandSession } from './command/command-session.ts'
import { readSessionFacts } from './command/session-facts.ts'
import type { CommandRoute } from './command/send-command.ts'
import { findInterface, type FoundInterface } from './find-interface.ts'
import { deadlinesOf, type IceWarpDeadlines } from './icewarp-deadlines.ts'
import type { IceWarpServer } from './icewarp-server.ts'
import type { IceWarpSettings } from './icewarp-settings.ts'
import { openObjectServer } from './object/object-server.ts'

export interface Opening {
  readonly settings: IceWarpSettings
  readonly deadlines: IceWarpDeadlines
  readonly signal: AbortSignal
  /** Told each stage of connecting as it passes. */
  readonly onStep?: (step: DiagnosisStep) => void
  readonly onCertificates?: (chain: readonly CertificateFacts[]) => void
}

/** Items may hold pictures on some builds (reference: IceWarp, limits). */
const largestAnswer = 32 * 1024 * 1024

/** Finds the interface and hands it to `work`; every connection is closed then, whatever happened. */
export async function withInterface<Value>(
  { settings, signal, onStep, onCertificates }: Opening,
  work: (found: FoundInterface) => Promise<Value>,
): Promise<Value> {
  const places = settings.endpoints.map((endpoint) => ({
    endpoint,
    session: createHttpSession({
      endpoint,
      deadlines: deadlinesOf(settings.timeout),
      maximumBytes: largestAnswer,
      ...(onStep === undefined ? {} : { onStep }),
      ...(onCertificates === undefined ? {} : { onCertificates }),
    }),
  }))
  try {
    return await work(await findInterface({ places, timeout: settings.timeout, signal }))
  } finally {
    for (const { session } of places) session.close()
  }
}

/** Logs on, works, and logs out, whatever happens. */
export async function withLogOn<Value>(
  opening: Opening,
  found: FoundInterface,
  work: (server: IceWarpServer) => Promise<Value>,
): Promise<Value> {
  const server = found.kind === 'command' ? await openCommandServer(opening, found) : await openOlder(opening, found)
  try {
    return await work(server)
  } finally {
    await server.leave()
  }
}

export const withServer = <Value>(opening: Opening, work: (server: IceWarpServer) => Promise<Value>): Promise<Value> =>
  withInterface(opening, (found) => withLogOn(opening, found, work))

async function openCommandServer(opening: Opening, found: FoundInterface): Promise<IceWarpServer> {
  const { settings, deadlines, signal } = opening
  const options = { route: routeOf(found), timeout: settings.timeout, deadlines, signal }
  const session = await openCommandSession({ ...options, administrator: settings.administrator })
  try {
    const facts = await readSessionFacts(session, settings.administrator.name)
    return createCommandServer({ ...options, session, facts })
  } catch (thrown) {
    await session.logOut()
    throw thrown
  }
}

function routeOf(place: FoundInterface): CommandRoute {
  let last = 0
  return { ...place, nextId: () => String((last += 1)) }
}

const openOlder = ({ settings, deadlines, signal }: Opening, place: FoundInterface): Promise<IceWarpServer> =>
  openObjectServer({
    place,
    administrator: settings.administrator,
    timeout: settings.timeout,
    patience: Math.max(settings.timeout, deadlines.logOn),
    signal,
  })
