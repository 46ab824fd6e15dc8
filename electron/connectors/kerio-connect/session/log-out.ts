import type { RpcChannel } from './rpc-channel.ts'

/** Milliseconds for the goodbye, connecting included. */
const patience = 3_000

/**
 * Sent whatever happened before, so that no session of an administrator stays behind; what comes of it is not looked at.
 * Whoever cancelled does not wait for it.
 */
export async function logOut(channel: RpcChannel, cancelling: AbortSignal): Promise<void> {
  const goodbye = channel
    .send({
      method: 'Session.logout',
      params: {},
      stage: 'search',
      signal: new AbortController().signal,
      deadlines: { whole: patience },
    })
    .catch(() => undefined)
    .finally(() => channel.close())
  if (!cancelling.aborted) await goodbye
}
