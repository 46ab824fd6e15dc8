import type { SecretStore } from '../../secrets/secret-store.ts'

/** Stores all of them, runs the work, and puts back what was there before where either fails. */
export async function replacingSecrets(
  store: SecretStore,
  secrets: ReadonlyMap<string, string>,
  work: () => Promise<void>,
): Promise<void> {
  const former = new Map<string, string | null>()
  for (const name of secrets.keys()) former.set(name, await store.read(name))
  try {
    for (const [name, value] of secrets) await store.set(name, value)
    await work()
  } catch (thrown) {
    for (const [name, value] of former) await (value === null ? store.delete(name) : store.set(name, value))
    throw thrown
  }
}
