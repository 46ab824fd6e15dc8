import { z } from 'zod'

/**
 * What keeps stored passwords from others. `key-file`: sealed under a key in a file that only its owner may read;
 * `operating-system`: by the system's own store.
 */
export const secretProtectionSchema = z.enum(['key-file', 'operating-system'])
export type SecretProtection = z.infer<typeof secretProtectionSchema>
