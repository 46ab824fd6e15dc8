import { createHash } from 'node:crypto'
import type { Digest } from './plan/plan-input.ts'

export const sha256Digest: Digest = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
