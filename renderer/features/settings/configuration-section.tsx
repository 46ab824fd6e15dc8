import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { Section } from '../../components/section.tsx'
import { useText } from '../../text/text-context.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

export function ConfigurationSection() {
  const { settings } = useText()
  const [open, setOpen] = useState<'none' | 'export' | 'import'>('none')
  const close = () => setOpen('none')
  return (
    <Section title={settings.configuration} description={settings.configurationText}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" onClick={() => setOpen('export')}>
          {settings.export}
        </Button>
        <Button variant="outlined" onClick={() => setOpen('import')}>
          {settings.import}
        </Button>
      </Box>
      {open === 'export' && <ExportDialog onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
    </Section>
  )
}
