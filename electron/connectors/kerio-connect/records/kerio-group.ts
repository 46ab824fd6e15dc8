import { z } from 'zod'
import type { KerioDomain } from './kerio-domain.ts'

export interface KerioGroup {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly domain: KerioDomain
}

export const groupFields = ['id', 'name', 'description', 'itemSource'] as const

const groupSchema = z.object({
  id: z.string().min(1),
  name: z.string().trim().min(1),
  description: z.string().nullish(),
})

/** null: no group that anybody could choose. */
export function readGroup(item: unknown, domain: KerioDomain): KerioGroup | null {
  const parsed = groupSchema.safeParse(item)
  if (!parsed.success) return null
  const { id, name, description } = parsed.data
  return { id, name, description: description ?? '', domain }
}
