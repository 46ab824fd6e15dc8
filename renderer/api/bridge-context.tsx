import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import type { ConsoleBridge } from '../../shared/ipc/contract.ts'
import type { Connection, ConnectionState } from './connection.ts'

const ConnectionContext = createContext<Connection | null>(null)

export function BridgeProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>
}

function useConnection(): Connection {
  const connection = use(ConnectionContext)
  if (connection === null) throw new Error('BridgeProvider is missing')
  return connection
}

export const useBridge = (): ConsoleBridge => useConnection().bridge

export function useConnectionState(): ConnectionState {
  const connection = useConnection()
  return useSyncExternalStore(connection.onStateChange, connection.state)
}
