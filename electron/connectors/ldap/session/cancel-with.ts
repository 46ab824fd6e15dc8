import { cancelledFault } from './connection-fault.ts'
import type { LdapConnection } from './ldap-connection.ts'

/** Ends the connection as soon as the caller cancels; returns how to stop watching. */
export function cancelWith(connection: LdapConnection, signal: AbortSignal): () => void {
  const cancel = (): void => connection.fail(cancelledFault)
  if (signal.aborted) cancel()
  else signal.addEventListener('abort', cancel, { once: true })
  return () => signal.removeEventListener('abort', cancel)
}
