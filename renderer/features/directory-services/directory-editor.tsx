import Box from '@mui/material/Box'
import { FormProvider, useWatch } from 'react-hook-form'
import type { ConfiguredDirectory } from '../../../shared/ipc/directory-calls.ts'
import { useUnsavedChangesGuard } from '../../components/navigation.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'
import { DirectoryChoice } from './directories/directory-choice.tsx'
import { DirectoryPicker } from './directories/directory-picker.tsx'
import { FirstStart } from './directories/first-start.tsx'
import { LastRun } from './directories/last-run.tsx'
import { useGuardedLeave } from '../../components/use-guarded-leave.tsx'
import { ClearOfActions } from './clear-of-actions.tsx'
import { EditorActions } from './editor-actions.tsx'
import { EditorContext } from './form/editor-context.tsx'
import { InvalidFields } from './form/invalid-fields.tsx'
import { useEditorForm, useEditorValue } from './form/use-editor-form.ts'
import { useSaveDirectory } from './form/use-save-directory.ts'
import { IntegrationRow } from './integrations/integration-row.tsx'
import { IntegrationSections } from './integrations/integration-sections.tsx'
import { ScheduleSection } from './schedule/schedule-section.tsx'
import { OptionsSection } from './sections/options-section.tsx'
import { RunNotice } from './run/run-notice.tsx'
import { useRunDialog } from './run/use-run-dialog.tsx'

export interface DirectoryEditorProps {
  readonly id: string
  readonly ids: readonly string[]
  /** null for a directory that was never saved. */
  readonly configured: ConfiguredDirectory | null
  /** null chooses the first one. */
  readonly onChoose: (id: string | null) => void
}

/** The settings of one directory, in the product's order, with their actions always in sight. */
export function DirectoryEditor({ id, ids, configured, onChoose }: DirectoryEditorProps) {
  const { title } = useText().directoryServices
  const form = useEditorForm(id, configured)
  const editor = useEditorValue(form, id, configured)
  const saving = useSaveDirectory(form, editor)
  const { isDirty } = form.formState
  const page = isDirty || configured === null ? 'unsaved' : 'saved'
  const type = useWatch({ control: form.control, name: 'type' })
  const leaving = useGuardedLeave(isDirty)
  const runs = useRunDialog({ id, type, page, editor, save: saving.save, focus: form.setFocus })
  useUnsavedChangesGuard(isDirty)
  const choose = (next: string | null): void => leaving.guard(() => onChoose(next))
  return (
    <EditorContext value={editor}>
      <FormProvider {...form}>
        <Page
          title={title}
          status={
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
              {configured !== null && <LastRun directory={id} />}
              <DirectoryChoice id={id} ids={ids} onChoose={choose} onRemoved={() => onChoose(null)} />
            </Box>
          }
        >
          <Box sx={content}>
            <RunNotice directory={id} onShow={runs.show} />
            {ids.length === 0 && type === 'generic-ldap' && <FirstStart />}
            <InvalidFields />
            {saving.problem !== null && isDirty && <ProblemPanel problem={saving.problem} />}
            <DirectoryPicker configured={ids} chosen={id} onChoose={choose} />
            <IntegrationRow />
          </Box>
          <ClearOfActions>
            <IntegrationSections type={type} />
            <OptionsSection />
            <ScheduleSection directory={id} />
          </ClearOfActions>
          <EditorActions id={id} page={page} saving={saving} runs={runs} />
          {leaving.dialog}
          {runs.dialog}
        </Page>
      </FormProvider>
    </EditorContext>
  )
}

const content = { display: 'flex', flexDirection: 'column', gap: 1.25, pt: 2 } as const
