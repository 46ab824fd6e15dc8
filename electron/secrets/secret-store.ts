/** Passwords by name, `<directory id>/<field>`. Connectors inside the main process read them; no screen ever does. */
export interface SecretStore {
  set(name: string, value: string): Promise<void>
  has(name: string): Promise<boolean>
  /** A name that is not there is no error. */
  delete(name: string): Promise<void>
  read(name: string): Promise<string | null>
}
