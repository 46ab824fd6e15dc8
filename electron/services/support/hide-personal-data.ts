/** What must not leave the machine in a support bundle, wherever it stands. */
export interface HiddenValues {
  /** Stored passwords. No part writes one down; this is the second lock. */
  readonly secrets: readonly string[]
  /** The home folder: the name of its owner stands in it. */
  readonly homeFolder: string
}

/** Shorter ones stand in other words by chance, and holes would tell them. */
const shortestSecret = 4
/** Anything around an @; the local part may be quoted (RFC 5321, 4.1.2). */
const address = /(?:"[^"\n]*"|[^\s"'<>()[\],;:\\/=|@{}]+)@[^\s"'<>()[\],;:\\/=|@{}]+/gu
/** PHC strings, as the user database has them. */
const passwordHash = /\$[a-z][a-z0-9-]{1,31}\$[^\s"']*/gu
/** What follows a word like "password" in a text; keys of the log are hidden where it is written. */
const spokenPassword = /((?:pass(?:word|wort|phrase)|kennwort|secret|token)\s*[=:]\s*)("[^"]*"|\S+)/giu

/** A copy with every text made harmless, keys too. */
export function hidePersonalData(value: unknown, hidden: HiddenValues): unknown {
  if (typeof value === 'string') return hideInText(value, hidden)
  if (Array.isArray(value)) return value.map((item: unknown) => hidePersonalData(item, hidden))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [hideInText(key, hidden), hidePersonalData(inner, hidden)]),
  )
}

/** Secrets first: an address could hide a part of one, and leave the rest. */
function hideInText(text: string, { secrets, homeFolder }: HiddenValues): string {
  const known = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .toSorted((one, other) => other.length - one.length)
  const withoutSecrets = known.reduce((shown, secret) => shown.replaceAll(secret, '[hidden]'), text)
  const withoutHome = homeFolder.length > 1 ? withoutSecrets.replaceAll(homeFolder, '~') : withoutSecrets
  return withoutHome
    .replace(passwordHash, '[hidden]')
    .replace(spokenPassword, '$1[hidden]')
    .replace(address, '[address]')
}
