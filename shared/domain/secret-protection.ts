import { z } from 'zod'

/**
 * What keeps stored passwords from others. `key-file`: sealed under a key in a file that only its owner may read;
 * `operating-system`: by the system's own store; `none`: the system has no store, and the administrator accepted that.
 */
export const secretProtectionSchema = z.enum(['key-file', 'operating-system', 'none'])
export type SecretProtection = z.infer<typeof secretProtectionSchema>
