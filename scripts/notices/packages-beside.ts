import { readdirSync } from 'node:fs'

/**
 * Not bundled but shipped as they are: what has native code, what loads it, and what sqlite3 was compiled from. The
 * package's own test compares.
 */
export function packagesBeside(): readonly string[] {
  const systems = readdirSync('node_modules/@koromix').map((name) => `@koromix/${name}`)
  const names = ['sqlite3', 'node-addon-api', 'bindings', 'file-uri-to-path', 'koffi', ...systems]
  return names.map((name) => `node_modules/${name}`)
}
