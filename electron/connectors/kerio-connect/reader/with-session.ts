import type { KerioSession } from '../session/kerio-session.ts'
import { openKerioSession } from '../session/open-kerio-session.ts'
import type { KerioSettings } from '../kerio-connect-settings.ts'

/** Logs on, and logs out whatever happens. */
export async function withSession<Value>(
  { endpoint, credentials, deadlines }: KerioSettings,
  signal: AbortSignal,
  work: (session: KerioSession) => Promise<Value>,
): Promise<Value> {
  const session = await openKerioSession({ endpoint, credentials, deadlines, signal })
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}
