import { app } from 'electron'

/**
 * The process of a page may not touch files or start programs, so that a hole in Chromium alone opens nothing. Each window
 * asks for it too; this holds for one that somebody opens without our preferences, and only before the program is ready.
 */
export function sandboxEveryWindow(): void {
  app.enableSandbox()
}
