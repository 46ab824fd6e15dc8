import type { Diagnosis } from '../../../../../shared/domain/diagnosis.ts'
import { interfaceCodes } from '../../../../../shared/domain/icewarp-interface.ts'

export interface InterfaceInUse {
  readonly kind: 'command' | 'object'
  readonly url: string
}

/** What the stage `protocol` of a diagnosis found. null: it did not come so far. */
export function interfaceInUse({ steps }: Pick<Diagnosis, 'steps'>): InterfaceInUse | null {
  const detail = steps.find(({ stage, state }) => stage === 'protocol' && state === 'passed')?.detail ?? null
  if (detail === null || !('reason' in detail)) return null
  const kind = (['command', 'object'] as const).find((known) => interfaceCodes[known] === detail.reason)
  const { url } = detail.values
  return kind === undefined || typeof url !== 'string' ? null : { kind, url }
}
