import { app, powerMonitor, type BrowserWindow } from 'electron'

/** What was heard of the end of the session. Windows asks each program first, and whoever sits there may still stay. */
export type EndSignal = 'none' | 'asked' | 'certain'

/** Milliseconds after which a question that nothing followed is taken for a session that goes on. */
const believedMs = 60_000

export const isSessionEnding = (signal: EndSignal, ageMs: number): boolean =>
  signal === 'certain' || (signal === 'asked' && ageMs < believedMs)

export interface SessionEndParts {
  readonly cancelRuns: () => Promise<void>
  readonly onFailed: (thrown: unknown) => void
}

export interface SessionEnd {
  isEnding(): boolean
  attach(window: BrowserWindow): void
}

/** Cancels the runs when the session ends, so that their records say so. Asks nobody: nobody can answer. */
export function createSessionEnd({ cancelRuns, onFailed }: SessionEndParts): SessionEnd {
  const heard: { signal: EndSignal; at: number } = { signal: 'none', at: 0 }
  const hear = (signal: EndSignal): Promise<void> => {
    heard.signal = signal
    heard.at = Date.now()
    return cancelRuns().catch(onFailed)
  }
  // Linux and macOS wait a few seconds for a program that asks for that, until it has ended.
  powerMonitor.on('shutdown', (...given: readonly unknown[]) => {
    if (isPreventable(given[0])) given[0].preventDefault()
    void hear('certain').then(() => app.quit())
  })
  return {
    isEnding: () => isSessionEnding(heard.signal, Date.now() - heard.at),
    attach: (window) => {
      // Windows tells windows alone, also hidden ones.
      window.on('query-session-end', () => void hear('asked'))
      window.on('session-end', () => void hear('certain'))
    },
  }
}

/** Electron documents the event, but its types leave it out. */
const isPreventable = (event: unknown): event is { preventDefault(): void } =>
  typeof event === 'object' && event !== null && 'preventDefault' in event && typeof event.preventDefault === 'function'
