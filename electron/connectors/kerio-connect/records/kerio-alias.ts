import { z } from 'zod'
import type { KerioDomain } from './kerio-domain.ts'

/** Another address of somebody, kept apart from the user (reference: kerio-connect, Alias object). */
export interface KerioAlias {
  readonly id: string
  /** The part before the @; may hold `*` and `?`. */
  readonly name: string
  /** A login name, an address, another alias, a group or a public folder. */
  readonly deliverTo: string
  readonly deliverToId: string
  readonly target: 'address' | 'public-folder'
  readonly domain: KerioDomain
}

export const aliasFields = ['id', 'name', 'deliverTo', 'deliverToId', 'type'] as const

const aliasSchema = z.object({
  id: z.string().default(''),
  name: z.string().trim().toLowerCase().min(1),
  deliverTo: z.string().nullish(),
  deliverToId: z.string().nullish(),
  type: z.string(),
})

/** null: nothing that could be an alias. */
export function readAlias(item: unknown, domain: KerioDomain): KerioAlias | null {
  const parsed = aliasSchema.safeParse(item)
  if (!parsed.success) return null
  const { id, name, deliverTo, deliverToId, type } = parsed.data
  return {
    id,
    name,
    deliverTo: (deliverTo ?? '').trim().toLowerCase(),
    deliverToId: deliverToId ?? '',
    target: type === 'TypeEmailAddress' ? 'address' : 'public-folder',
    domain,
  }
}
