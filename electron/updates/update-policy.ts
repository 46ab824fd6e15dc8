import { z } from 'zod'

/** What the administrators of a machine decide for all its accounts; stronger than the setting of an account. */
export type UpdatePolicy =
  | { readonly kind: 'ask'; readonly feed: string | null }
  /** Something stands there that cannot be understood: it may have meant Off. */
  | { readonly kind: 'off'; readonly reason: 'policy' | 'policy-unreadable' }

export const noPolicy: UpdatePolicy = { kind: 'ask', feed: null }
const unreadable: UpdatePolicy = { kind: 'off', reason: 'policy-unreadable' }

const policySchema = z.strictObject({
  updates: z.enum(['ask', 'off']).default('ask'),
  /** What comes from it will run here, so it has to be who it says. */
  updateFeed: z.url({ protocol: /^https$/u }).optional(),
})

function toPolicy(value: unknown): UpdatePolicy {
  const parsed = policySchema.safeParse(value)
  if (!parsed.success) return unreadable
  const { updates, updateFeed } = parsed.data
  return updates === 'off' ? { kind: 'off', reason: 'policy' } : { kind: 'ask', feed: updateFeed ?? null }
}

/** The policy file of Linux and macOS. */
export function parsePolicyFile(text: string): UpdatePolicy {
  try {
    return toPolicy(JSON.parse(text))
  } catch {
    return unreadable
  }
}

/** A value of `reg query`: blanks, name, type, value, with runs of blanks between them. The names ignore case. */
const registryLine = /^\s+(Updates|UpdateFeed)\s+(REG_\w+)\s+(.*?)\s*$/iu
const nameOf = (found: string) => (found.toLowerCase() === 'updates' ? 'updates' : 'updateFeed')

/** What `reg query` prints of the policy key of Windows; other values in it are none of our business. */
export function parseRegistryPolicy(output: string): UpdatePolicy {
  const lines = output.split(/\r?\n/u).flatMap((line) => {
    const [, name = '', type = '', value = ''] = registryLine.exec(line) ?? []
    return name === '' ? [] : [{ name: nameOf(name), type: type.toUpperCase(), value }]
  })
  if (lines.some(({ type }) => type !== 'REG_SZ')) return unreadable
  return toPolicy(
    Object.fromEntries(lines.map(({ name, value }) => [name, name === 'updates' ? value.toLowerCase() : value])),
  )
}
