import type { LabAccount } from './lab-records.ts'

/** What stands behind a handle. No release of handles is known (ICEWARP-A8). */
export type LabObject =
  | { readonly kind: 'api' }
  | { readonly kind: 'domain'; readonly name: string; lastError: string }
  | { readonly kind: 'account'; loaded: LabAccount | null; found: readonly LabAccount[]; lastError: string }

export interface ObjectStore {
  add(object: LabObject): string
  get(handle: string): LabObject | null
  count(): number
}

export function createObjectStore(): ObjectStore {
  const objects = new Map<string, LabObject>()
  return {
    add: (object) => {
      const handle = String(123_456 + objects.size)
      objects.set(handle, object)
      return handle
    },
    get: (handle) => objects.get(handle) ?? null,
    count: () => objects.size,
  }
}

export const newAccount = (): LabObject => ({ kind: 'account', loaded: null, found: [], lastError: '0' })
