import { app } from 'electron'

type Note = (facts: Readonly<Record<string, unknown>>, message: string) => void

/** Chromium starts its helpers (graphics, network) anew by itself; the log has what happened. */
export function noteLostProcesses(note: Note): void {
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (reason !== 'clean-exit')
      note({ type, name, reason, exitCode }, 'A process beside the window ended unexpectedly.')
  })
}
