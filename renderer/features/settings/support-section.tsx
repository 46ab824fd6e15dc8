import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/contract.ts'
import { useCallMutation } from '../../api/use-call.ts'
import { FactTable } from '../../components/fact-table.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useAnnounce } from '../../components/live-region.tsx'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { saveTextFile } from './save-text-file.ts'

type Bundle = OutputOf<'settings.createSupportBundle'>

export function SupportSection() {
  const { settings } = useText()
  const make = useCallMutation('settings.createSupportBundle')
  const [bundle, setBundle] = useState<Bundle | null>(null)
  return (
    <Section title={settings.support} description={settings.supportText}>
      <Box>
        <Button variant="outlined" aria-busy={make.isPending} onClick={() => make.mutate({}, { onSuccess: setBundle })}>
          {settings.makeBundle}
        </Button>
      </Box>
      {make.error !== null && <ProblemPanel problem={make.error.problem} />}
      {bundle !== null && <BundleDialog bundle={bundle} onClose={() => setBundle(null)} />}
    </Section>
  )
}

/** What is saved is what was listed: the file is made already. */
function BundleDialog({ bundle, onClose }: { readonly bundle: Bundle; readonly onClose: () => void }) {
  const { settings } = useText()
  const { number } = useFormat()
  const announce = useAnnounce()
  const save = () => {
    saveTextFile(bundle)
    announce(settings.saved(bundle.fileName))
    onClose()
  }
  const rows = bundle.parts.map(({ name, entries }) => ({
    name: settings.supportParts[name],
    values: [number(entries)],
  }))
  return (
    <FormDialog
      title={settings.bundleTitle}
      explanation={settings.bundleText}
      submitLabel={settings.save}
      onSubmit={save}
      onClose={onClose}
    >
      <FactTable head={[settings.bundleHolds, settings.entries]} rows={rows} names="long" />
      <Typography sx={{ overflowWrap: 'anywhere' }}>{bundle.fileName}</Typography>
    </FormDialog>
  )
}
