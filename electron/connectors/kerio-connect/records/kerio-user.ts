import { z } from 'zod'
import type { SkippedRecord } from '../../../../shared/domain/directory-snapshot.ts'
import type { KerioDomain } from './kerio-domain.ts'
import { because } from '../../../../shared/text/reason.ts'

type Flaw = Pick<SkippedRecord, 'reason' | 'parameters'>

/** An account as the server gave it. One with a flaw is known to be there, and is not used. */
export interface KerioUser {
  /** null: the server gave none, so that nobody can say who this is. */
  readonly id: string | null
  readonly domain: KerioDomain
  /** Empty where there is none. */
  readonly loginName: string
  readonly fullName: string
  /** Besides the one that the login name makes: local parts, or whole addresses (KERIO-A1). */
  readonly emailAddresses: readonly string[]
  /** Ids; null where they cannot be read. */
  readonly groups: readonly string[] | null
  readonly flaw: Flaw | null
}

export const userFields = [
  'id',
  'loginName',
  'fullName',
  'isEnabled',
  'itemSource',
  'authType',
  'emailAddresses',
  'userGroups',
] as const

const identitySchema = z.object({
  id: z.string().trim().min(1).nullable().catch(null),
  loginName: z.string().trim().catch(''),
})

/** Everything beyond identity. A field that is missing is empty; one of another kind makes the record unusable. */
const contentSchema = z.object({
  isEnabled: z.boolean(),
  fullName: z.string().nullish(),
  emailAddresses: z.array(z.string()).nullish(),
  userGroups: z.array(z.object({ id: z.string() })).nullish(),
})
type Content = z.infer<typeof contentSchema>

const nobody = { id: null, loginName: '' } as const

export function readUser(item: unknown, domain: KerioDomain): KerioUser {
  const identity = identitySchema.safeParse(item)
  const { id, loginName } = identity.success ? identity.data : nobody
  const content = contentSchema.safeParse(item)
  return {
    id,
    domain,
    loginName,
    fullName: content.data?.fullName?.trim() ?? '',
    emailAddresses: content.data?.emailAddresses ?? [],
    groups: content.success ? (content.data.userGroups ?? []).map((group) => group.id) : null,
    flaw: identityFlaw(id, loginName) ?? contentFlaw(content),
  }
}

function identityFlaw(id: string | null, loginName: string): Flaw | null {
  if (id === null) return { reason: 'identifier-blank', parameters: { attribute: 'id' } }
  return loginName === '' ? { reason: 'user-name-missing', parameters: { attribute: 'loginName' } } : null
}

function contentFlaw(content: z.ZodSafeParseResult<Content>): Flaw | null {
  if (!content.success) {
    const attribute = String(content.error.issues[0]?.path[0] ?? '-')
    return { reason: 'attribute-invalid', parameters: { attribute, reason: because('field-kind') } }
  }
  return content.data.isEnabled ? null : { reason: 'account-disabled', parameters: {} }
}
