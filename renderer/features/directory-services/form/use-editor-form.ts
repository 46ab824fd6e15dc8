import { useEffect, useMemo } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { ConfiguredDirectory } from '../../../../shared/ipc/directory-calls.ts'
import { useAnnounce } from '../../../components/live-region.tsx'
import { describeProblemText } from '../../../text/describe.ts'
import type { Texts } from '../../../text/texts.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { emptyForm, toForm, type DirectoryForm } from './directory-form.ts'
import type { Editor } from './editor-context.tsx'
import { fieldCaption } from './field-captions.ts'
import { fieldsOf, type FormField } from './field-paths.ts'
import { problemField } from './problem-field.ts'
import { withCaptions } from './with-captions.ts'
import { createFormResolver } from './resolve-form.ts'
import { secretsInUse } from './secrets-in-use.ts'
import { toDraft } from './to-draft.ts'
import type { DraftScope } from './draft-scope.ts'

/** The form of one directory; `configured` is null for one that was never saved. */
export function useEditorForm(id: string, configured: ConfiguredDirectory | null): UseFormReturn<DirectoryForm> {
  const texts = useText()
  const format = useFormat()
  const form = useForm<DirectoryForm>({
    defaultValues: configured === null ? emptyForm : toForm(configured.configuration),
    resolver: useMemo(() => createFormResolver(id, texts, format), [id, texts, format]),
    // While typing, never on leaving a field: a message that comes or goes then would move what is being clicked.
    mode: 'onChange',
  })
  useMistakesIn(texts, form)
  return form
}

/** The form keeps the words of a mistake, not what is wrong: it has to look again when the language changes. */
function useMistakesIn(texts: Texts, form: UseFormReturn<DirectoryForm>): void {
  const { getFieldState, getValues, trigger } = form
  useEffect(() => {
    const wrong = fieldsOf(getValues('type')).filter((field) => getFieldState(field).error?.type === 'invalid')
    if (wrong.length > 0) void trigger(wrong)
  }, [texts, getFieldState, getValues, trigger])
}

export function useEditorValue(
  form: UseFormReturn<DirectoryForm>,
  id: string,
  configured: ConfiguredDirectory | null,
): Editor {
  const texts = useText()
  const announce = useAnnounce()
  const passwordStored = configured?.storedSecrets['password'] === true
  return useMemo(
    () => ({
      id,
      passwordStored,
      requireDraft: async (scope) => {
        const fields = fieldsInScope(form.getValues('type'), scope)
        const valid = await form.trigger(fields, { shouldFocus: true })
        if (valid && refuseBlankPassword(form, texts)) return toDraft(id, form.getValues(), scope)
        announce(spokenMistakes(form, texts))
        return null
      },
      showAtField: (problem) => {
        const field = problemField(form.getValues('type'), problem)
        if (field === null) return
        const captioned = withCaptions(problem, form.getValues('type'), texts)
        form.setError(field, { type: 'problem', message: describeProblemText(texts, captioned).message })
      },
    }),
    [announce, form, id, passwordStored, texts],
  )
}

/** For those whose focus is in the wrong field already: they would hear nothing of it. */
function spokenMistakes(form: UseFormReturn<DirectoryForm>, texts: Texts): string {
  const mistakes = fieldsOf(form.getValues('type')).flatMap((field) => {
    const { error } = form.getFieldState(field)
    return error === undefined ? [] : [`${fieldCaption(texts, field)}: ${error.message ?? ''}`]
  })
  return [texts.directoryServices.invalid.title(mistakes.length), ...mistakes].join('. ')
}

/** *Change* was pressed and nothing typed: neither the stored password nor a new one is meant. */
function refuseBlankPassword(form: UseFormReturn<DirectoryForm>, texts: Texts): boolean {
  const values = form.getValues()
  const { password } = values.secrets
  if (!secretsInUse(values).includes('password') || password.kind !== 'set' || password.value !== '') return true
  const { newPassword } = texts.directoryServices.invalid
  form.setError('secrets.password', { type: 'blank', message: newPassword }, { shouldFocus: true })
  return false
}

const isConnectionField = (field: FormField): boolean => field.includes('.connection.') || field.startsWith('secrets.')
const isGroupField = (field: FormField): boolean => field.includes('.filters.group')

function fieldsInScope(type: DirectoryType, scope: DraftScope): FormField[] {
  const fields = fieldsOf(type)
  switch (scope) {
    case 'connection':
      return fields.filter(isConnectionField)
    case 'groups':
      return fields.filter((field) => isConnectionField(field) || isGroupField(field))
    case 'all':
      return [...fields]
  }
}
