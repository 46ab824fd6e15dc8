import type { Diagnosis } from '../../../../../shared/domain/diagnosis.ts'

export interface InterfaceInUse {
  readonly kind: 'command' | 'object'
  readonly url: string
}

/** What the stage `protocol` of a diagnosis found: its place tells which interface it is. null: it did not come so far. */
export function interfaceInUse({ steps }: Pick<Diagnosis, 'steps'>): InterfaceInUse | null {
  const detail = steps.find(({ stage, state }) => stage === 'protocol' && state === 'passed')?.detail ?? ''
  const [, url = '', path] = /(https?:\/\/\S+\/(icewarpapi|rpc)\/)/u.exec(detail) ?? []
  return url === '' ? null : { kind: path === 'rpc' ? 'object' : 'command', url }
}
