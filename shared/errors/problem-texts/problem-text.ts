import type { DirectoryType } from '../../configuration/directory-configuration.ts'
import type { TextParameters } from '../../text/fill-template.ts'

/** What happened, and what to do next. `{name}` is filled from the problem's parameters. */
export interface ProblemText {
  readonly message: string
  readonly hint: string
  /** Instead of `hint`, where an integration calls its settings otherwise, or has others. */
  readonly hintFor?: Readonly<Partial<Record<DirectoryType, string>>>
}

/** The hint for the integration that the parameters of a problem name. */
export function hintOf({ hint, hintFor = {} }: ProblemText, { integration }: TextParameters): string {
  const texts: Readonly<Record<string, string>> = hintFor
  const named = typeof integration === 'string' && Object.hasOwn(texts, integration) ? texts[integration] : undefined
  return named ?? hint
}
