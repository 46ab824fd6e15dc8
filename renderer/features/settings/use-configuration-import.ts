import { useState } from 'react'
import type { Problem } from '../../../shared/errors/problem.ts'
import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { useCallMutation, useInvalidateCalls } from '../../api/use-call.ts'
import type { ConfigurationText } from './read-configuration-text.ts'

export type ChosenConfiguration = ConfigurationText & { readonly name: string }

export interface ConfigurationImport {
  readonly file: ChosenConfiguration | null
  readonly preview: OutputOf<'settings.previewImport'> | null
  readonly outcome: OutputOf<'settings.importConfiguration'> | null
  readonly problem: Problem | null
  readonly busy: boolean
  readonly choose: (file: ChosenConfiguration) => void
  /** Shows the changes, or makes those that are shown. */
  readonly proceed: (passphrase: string) => void
}

/** By mutations, not queries: a passphrase has no place in the keys of a cache. */
export function useConfigurationImport(): ConfigurationImport {
  const [file, setFile] = useState<ChosenConfiguration | null>(null)
  const preview = useCallMutation('settings.previewImport')
  const application = useCallMutation('settings.importConfiguration')
  const invalidate = useInvalidateCalls()
  const choose = (chosen: ChosenConfiguration): void => {
    setFile(chosen)
    application.reset()
    preview.reset()
    if (chosen.kind === 'text') preview.mutate({ text: chosen.text, passphrase: null })
  }
  const proceed = (typed: string): void => {
    if (file?.kind !== 'text') return
    const shown = preview.data?.kind === 'changes' ? preview.data : null
    const request = { text: file.text, passphrase: typed === '' ? null : typed }
    application.reset()
    if (shown === null) preview.mutate(request)
    else
      application.mutate(
        { ...request, expectedFingerprint: shown.fingerprint },
        {
          onSuccess: () => void invalidate('directories.list', 'application.overview'),
          // It may have been another configuration that was shown.
          onError: () => preview.mutate(request),
        },
      )
  }
  return {
    file,
    preview: preview.data ?? null,
    outcome: application.data ?? null,
    problem: application.error?.problem ?? preview.error?.problem ?? null,
    busy: preview.isPending || application.isPending,
    choose,
    proceed,
  }
}
