import type { CdpConnection } from './cdp-connection.ts'
import type { StandInWindow } from './window.ts'

/** What the parts of the stand-in share. `boot.ts` sets the connection before `ready`. */
export const state = {
  cdp: null as CdpConnection | null,
  windows: new Map<number, StandInWindow>(),
  isQuitting: false,
  switches: [] as string[],
}

export function requireCdp(): CdpConnection {
  if (state.cdp === null) throw new Error('A window cannot be opened before the program is ready.')
  return state.cdp
}
