import { set, type FieldErrors, type Resolver } from 'react-hook-form'
import type { DirectoryForm } from './directory-form.ts'
import { describeIssue } from './describe-issue.ts'
import { fieldOfPlace, type FormField } from './field-paths.ts'
import { toConfiguration } from './to-configuration.ts'
import type { Format } from '../../../text/format.ts'
import type { Texts } from '../../../text/texts.ts'

/** Checks the page with the schema that the main side checks it with. The first mistake of a field is shown. */
export const createFormResolver =
  (id: string, texts: Texts, format: Format): Resolver<DirectoryForm> =>
  (values) => {
    const mistakes = findMistakes(id, values, { texts, format })
    return mistakes.size === 0 ? { values, errors: {} } : { values: {}, errors: nest(mistakes) }
  }

interface Words {
  readonly texts: Texts
  readonly format: Format
}

function findMistakes(id: string, values: DirectoryForm, { texts, format }: Words): ReadonlyMap<FormField, string> {
  const answer = toConfiguration(id, values, 'all')
  const mistakes = new Map<FormField, string>()
  for (const issue of answer.kind === 'invalid' ? answer.issues : []) {
    const field = fieldOfPlace(values.type, issue.path.filter((part) => typeof part === 'string').join('.'))
    if (field !== null && !mistakes.has(field)) mistakes.set(field, describeIssue(texts, format, { field, issue }))
  }
  return mistakes
}

function nest(mistakes: ReadonlyMap<FormField, string>): FieldErrors<DirectoryForm> {
  const errors: FieldErrors<DirectoryForm> = {}
  for (const [field, message] of mistakes) set(errors, field, { type: 'invalid', message })
  return errors
}
