import { z } from 'zod'

export interface KerioDomain {
  readonly id: string
  /** Lower case. */
  readonly name: string
  /** Lower case; names under which mail is delivered, and nobody logs on. */
  readonly aliases: readonly string[]
}

export const domainFields = ['id', 'name', 'description', 'isPrimary', 'aliasList', 'isDistributed'] as const

const lowerCase = z.string().trim().toLowerCase()
const domainSchema = z.object({
  id: z.string().min(1),
  name: lowerCase.min(1),
  aliasList: z.array(lowerCase).nullish(),
})

/** null: no domain that anything could be read of. */
export function readDomain(item: unknown): KerioDomain | null {
  const parsed = domainSchema.safeParse(item)
  if (!parsed.success) return null
  const { id, name, aliasList } = parsed.data
  return { id, name, aliases: (aliasList ?? []).filter((alias) => alias !== '' && alias !== name) }
}
