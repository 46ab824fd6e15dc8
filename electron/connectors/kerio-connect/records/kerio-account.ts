import { z } from 'zod'

/** Who is logged on. */
export interface KerioAccount {
  readonly role: string
  /** What the role may read (reference: kerio-connect, Administration roles). */
  readonly view: 'server' | 'part' | 'nothing'
}

const accountSchema = z.object({ userDetails: z.object({ effectiveRole: z.object({ userRole: z.string().min(1) }) }) })

const views: Readonly<Record<string, KerioAccount['view']>> = {
  FullAdmin: 'server',
  BuiltInAdmin: 'server',
  Auditor: 'server',
  AccountAdmin: 'part',
  BuiltInDomainAdmin: 'part',
  UserRole: 'nothing',
}

/** A role that is not known may see a part only: nothing is concluded from what it does not see. null: no such answer. */
export function readAccount(result: unknown): KerioAccount | null {
  const parsed = accountSchema.safeParse(result)
  if (!parsed.success) return null
  const role = parsed.data.userDetails.effectiveRole.userRole
  return { role, view: Object.hasOwn(views, role) ? (views[role] ?? 'part') : 'part' }
}
