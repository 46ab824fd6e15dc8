import type { Problem } from '../errors/problem.ts'
import type { Reason } from '../text/reason.ts'

/** What a directory says about a user name and a password. `unavailable` never means that the password is wrong. */
export type AuthenticationAnswer =
  | { readonly outcome: 'accepted'; readonly distinguishedName: string | null }
  | {
      readonly outcome: 'refused'
      readonly problem: Problem
      /** `unknown`: nobody looked whether there is such an entry. Left out: the problem tells. */
      readonly entry?: 'unknown'
    }
  | { readonly outcome: 'unavailable'; readonly problem: Problem }

/** The steps of a log-on, as Test Authentication shows them. */
export type AuthenticationStepName = 'user-found' | 'authentication-type' | 'permitted' | 'entry-found' | 'password'

export interface AuthenticationStep {
  readonly name: AuthenticationStepName
  readonly state: 'passed' | 'failed' | 'not-reached'
  readonly detail: Reason | null
}

export interface AuthenticationReport {
  readonly outcome: 'accepted' | 'refused' | 'unavailable'
  readonly steps: readonly AuthenticationStep[]
  /** null where accepted. */
  readonly problem: Problem | null
}
