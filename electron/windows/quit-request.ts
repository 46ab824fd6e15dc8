import { app } from 'electron'

/** Whether the whole program is to end: by its menu, its icon, the system or an update. */
export interface QuitRequest {
  isMade(): boolean
  /** For whoever ends the program another way: on macOS an update closes the windows before it says so. */
  make(): void
  /** Something keeps the program: a run that goes on, changes that are not saved. */
  takeBack(): void
}

export function watchQuitRequests(): QuitRequest {
  let isMade = false
  const make = () => {
    isMade = true
  }
  app.on('before-quit', make)
  return {
    isMade: () => isMade,
    make,
    takeBack: () => {
      isMade = false
    },
  }
}
