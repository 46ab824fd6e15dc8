import { configurationFileSchema, type ConfigurationFile } from '../../shared/configuration/configuration-file.ts'
import { isSealed } from '../../shared/configuration/sealed-format.ts'
import { firstIssue } from '../../shared/errors/describe-issue.ts'
import { describeProblem, type Problem } from '../../shared/errors/problem.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findJsonError } from './find-json-error.ts'

/** Checks what `config import` was given. The problem names the field by its path, and why it was not taken. */
export function validateConfigurationFile(text: string): Result<ConfigurationFile, Problem> {
  // Editors on Windows put a byte order mark before the text.
  const json = text.replace(/^\uFEFF/u, '')
  const broken = findJsonError(json)
  if (broken !== null)
    return failure(invalid(`line ${broken.line}, column ${broken.column}`, `is not valid JSON: ${broken.reason}`))
  const value: unknown = JSON.parse(json)
  if (isSealed(value))
    return failure(
      invalid('the file', 'is sealed with passwords in it; the Settings screen takes it, under its passphrase'),
    )
  const parsed = configurationFileSchema.safeParse(value)
  if (parsed.success) return success(parsed.data)
  const { field, reason } = firstIssue(parsed.error)
  return failure(invalid(field === '' ? 'the file' : field, reason))
}

const invalid = (field: string, reason: string): Problem =>
  describeProblem('configuration-invalid', 'settings', { field, reason })
