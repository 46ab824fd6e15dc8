import type { CdpConnection } from './cdp-connection.ts'
import type { PageTarget } from './page-target.ts'

/** A window as the parts beside it see it. */
interface OpenWindow {
  readonly webContents: { readonly page: PageTarget | null }
  close(): void
}

/** What the parts of the stand-in share. `boot.ts` sets the connection before `ready`. */
export const state = {
  cdp: null as CdpConnection | null,
  windows: new Map<number, OpenWindow>(),
  isQuitting: false,
  switches: [] as string[],
}

export function requireCdp(): CdpConnection {
  if (state.cdp === null) throw new Error('A window cannot be opened before the program is ready.')
  return state.cdp
}
