/** How far the question that is before the person has come. */
export type Consent = 'not asked' | 'asking' | 'given'

/** What becomes of the program when its window is closed. `withdraw`: it goes on, and the icon opens a new window. */
export type WayOfClosing = 'end' | 'minimize' | 'withdraw'

export interface ClosingPlace {
  readonly isScheduleOn: boolean
  readonly hasIcon: boolean
  readonly platform: NodeJS.Platform
}

/**
 * While a schedule is on, a closed window must not mean that nothing runs any more. A Linux desktop may show no icons of
 * programs, and does not tell; there the window stays within reach. So it does where the icon could not be made; on macOS
 * the Dock has one all the same.
 */
export function wayOfClosing({ isScheduleOn, hasIcon, platform }: ClosingPlace): WayOfClosing {
  if (!isScheduleOn) return 'end'
  if (platform === 'darwin') return 'withdraw'
  return platform === 'linux' || !hasIcon ? 'minimize' : 'withdraw'
}

export interface CloseSituation {
  readonly activeRuns: number
  readonly consent: Consent
  /** The system shuts down, or the person logs off: nobody can answer any more. */
  readonly isSessionEnding: boolean
  /** The whole program is to end, by its menu or its icon, not this window alone. */
  readonly isQuitting: boolean
  readonly way: WayOfClosing
  /** The person was told once that the program goes on. */
  readonly isExplained: boolean
}

export type CloseDecision = 'close' | 'ask' | 'explain' | 'stay' | 'minimize' | 'withdraw'

/** What happens when the window is to close. Whatever ends the program, runs are cancelled and waited for before. */
export function decideClose(situation: CloseSituation): CloseDecision {
  const { activeRuns, consent, way } = situation
  if (situation.isSessionEnding || consent === 'given') return 'close'
  const goesOn = way !== 'end' && !situation.isQuitting
  if (goesOn && situation.isExplained) return way
  if (!goesOn && activeRuns === 0) return 'close'
  if (consent === 'asking') return 'stay'
  return goesOn ? 'explain' : 'ask'
}
