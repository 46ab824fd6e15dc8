import type { MovableSecretStore } from './key-file-secret-store.ts'
import type { SecretStore } from './secret-store.ts'

/**
 * Takes over what another store holds. A value leaves its old place only when it was read back from the new one, so a
 * stop in between leaves it in both, and the next start goes on. One that stands in the new store already is newer.
 */
export async function moveSecrets(from: MovableSecretStore, to: SecretStore): Promise<number> {
  const names = await from.names()
  for (const name of names) {
    if (!(await to.has(name))) await copy({ from, to }, name)
    await from.delete(name)
  }
  return names.length
}

async function copy({ from, to }: { readonly from: SecretStore; readonly to: SecretStore }, name: string) {
  const value = await from.read(name)
  if (value === null) return
  await to.set(name, value)
  if ((await to.read(name)) !== value) throw new Error(`The secret ${name} could not be read back after it was moved.`)
}
