/** What the main process says of a value that cannot be stored is English already. */
export const userDefects: Readonly<Record<string, string>> = {}
