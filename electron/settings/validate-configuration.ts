import { configurationFileSchema, type ConfigurationFile } from '../../shared/configuration/configuration-file.ts'
import { isSealed } from '../../shared/configuration/sealed-format.ts'
import { firstIssue } from '../../shared/errors/describe-issue.ts'
import { describeProblem, type Problem } from '../../shared/errors/problem.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findJsonError } from './find-json-error.ts'
import { because, type Reason } from '../../shared/text/reason.ts'

/** Checks what `config import` was given. The problem names the field by its path, and why it was not taken. */
export function validateConfigurationFile(text: string): Result<ConfigurationFile, Problem> {
  // Editors on Windows put a byte order mark before the text.
  const json = text.replace(/^\uFEFF/u, '')
  const broken = findJsonError(json)
  if (broken !== null)
    return failure(
      invalid(
        because('line-and-column', { line: broken.line, column: broken.column }),
        because('not-json', { mistake: broken.reason }),
      ),
    )
  const value: unknown = JSON.parse(json)
  if (isSealed(value)) return failure(invalid(because('the-file'), because('sealed-file')))
  const parsed = configurationFileSchema.safeParse(value)
  if (parsed.success) return success(parsed.data)
  const { field, reason } = firstIssue(parsed.error)
  return failure(invalid(field === '' ? because('the-file') : field, reason))
}

const invalid = (field: string | Reason, reason: Reason): Problem =>
  describeProblem('configuration-invalid', 'settings', { field, reason })
