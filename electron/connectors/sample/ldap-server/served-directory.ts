import type { StoredDirectory } from './stored-directory.ts'

/** What the server serves. Read anew for every request, so that the directory may change while clients are connected. */
export interface ServedDirectory {
  readonly directory: StoredDirectory
  readonly rootEntry: StoredDirectory
  /** Entries of one search without pages; then code 4. */
  readonly sizeLimit: number
  isPassword(distinguishedName: string, password: string): boolean
}
