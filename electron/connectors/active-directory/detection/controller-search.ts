import type { Controller, DetectionStep } from '../../../../shared/domain/detection.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'

/** What a search for controllers has found, and how; where it found none, why not. */
export interface ControllerSearch {
  /** The DNS name of the domain; null where only a host was typed. */
  readonly domain: string | null
  /** In the order in which to try them; none only together with a problem. */
  readonly controllers: readonly Controller[]
  /** What was looked for and what came of it, in that order. */
  readonly trail: readonly DetectionStep[]
  readonly problem: Problem | null
}
