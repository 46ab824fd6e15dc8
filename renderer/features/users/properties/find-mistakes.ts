import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { looksLikeEmailAddress } from '../../../../shared/domain/email-address.ts'
import { userNameDefect } from '../../../../shared/domain/user-name-defect.ts'
import type { Texts } from '../../../text/texts.ts'
import { enteredTexts, type UserForm } from './user-form.ts'

type FieldWithMistake = 'userName' | 'fullName' | 'distinguishedName' | 'emailAddresses' | 'pop3UserNames'

/** What must be corrected before it is worth sending; the main process checks everything once more. */
export type Mistakes = Readonly<Partial<Record<FieldWithMistake, string>>>

export function findMistakes(form: UserForm, texts: Texts): Mistakes {
  const found: readonly (readonly [FieldWithMistake, string | undefined])[] = [
    ['userName', userNameMistake(form.userName, texts)],
    ['fullName', textMistake([form.fullName], texts)],
    ['distinguishedName', textMistake([form.distinguishedName], texts)],
    ['emailAddresses', addressesMistake(enteredTexts(form.emailAddresses), texts)],
    ['pop3UserNames', namesMistake(enteredTexts(form.pop3UserNames), texts)],
  ]
  return Object.fromEntries(found.filter(([, mistake]) => mistake !== undefined))
}

export function userNameMistake(userName: string, { userProperties: { invalid } }: Texts): string | undefined {
  if (userName.trim() === '') return invalid.userNameMissing
  return userNameDefect(userName.trim()) === null ? undefined : invalid.userName
}

const textMistake = (values: readonly string[], { userProperties: { invalid } }: Texts): string | undefined =>
  values.some((value) => /\p{Cc}/u.test(value) || !value.isWellFormed()) ? invalid.text : undefined

function addressesMistake(addresses: readonly string[], texts: Texts): string | undefined {
  const wrong = addresses.find((address) => !looksLikeEmailAddress(address))
  if (wrong !== undefined) return texts.userProperties.invalid.address(wrong)
  return textMistake(addresses, texts) ?? doubleMistake(addresses, texts)
}

/** A blank ends the name in the protocol itself (RFC 1939, section 3); files separate names by the other two. */
function namesMistake(names: readonly string[], texts: Texts): string | undefined {
  const wrong = names.find((name) => /[\s,;]/u.test(name))
  if (wrong !== undefined) return texts.userProperties.invalid.popName(wrong)
  return textMistake(names, texts) ?? doubleMistake(names, texts)
}

function doubleMistake(values: readonly string[], { userProperties: { invalid } }: Texts): string | undefined {
  const keys = values.map(comparisonKey)
  const double = values.find((_value, place) => keys.indexOf(keys[place] ?? '') < place)
  return double === undefined ? undefined : invalid.double(double)
}
