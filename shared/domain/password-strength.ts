import { comparisonKey } from './comparison-key.ts'

/** Why a password is too easy to guess; null where it is not known to be. */
export type PasswordWeakness = 'too-short' | 'too-few-characters' | 'holds-the-name' | 'well-known'

/** Characters, as a person counts them. Length is what counts (NIST SP 800-63B, 5.1.1.2); nothing must be mixed. */
export const fewestPasswordCharacters = 10
const fewestDifferent = 5
/** Shorter names stand in many good passwords by chance. */
const shortestTellingName = 4

/** What most lists of stolen passwords begin with, and what people put before digits when they have to. */
const wellKnown =
  /^(?:password|passwort|kennwort|qwerty|qwertz|asdfgh|letmein|welcome|willkommen|administrator|iloveyou|changeme|geheim|sommer|winter|summer|test|admin)[a-z]{0,8}[\d\W_]*$/u
const runs = '01234567890 abcdefghijklmnopqrstuvwxyz qwertzuiopasdfghjklyxcvbnm qwertyuiopasdfghjklzxcvbnm'

export function passwordWeakness(password: string, userName: string): PasswordWeakness | null {
  const characters = Array.from(password.normalize('NFC'))
  if (characters.length < fewestPasswordCharacters) return 'too-short'
  if (new Set(characters).size < fewestDifferent) return 'too-few-characters'
  const key = comparisonKey(password)
  if (nameParts(userName).some((part) => key.includes(part))) return 'holds-the-name'
  return wellKnown.test(key) || runs.includes(key) ? 'well-known' : null
}

const nameParts = (userName: string): readonly string[] =>
  comparisonKey(userName)
    .split(/[@.\\ _-]/u)
    .filter((part) => part.length >= shortestTellingName)
