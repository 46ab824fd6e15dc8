import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useCallQuery } from '../../api/use-call.ts'
import { Section } from '../../components/section.tsx'
import { useText } from '../../text/text-context.tsx'
import { NoticesDialog } from './notices-dialog.tsx'
import { ShownRow } from './shown-row.tsx'

export function AboutSection() {
  const { common, shell } = useText()
  const [isShown, setIsShown] = useState(false)
  const description = useCallQuery('application.describe', {}).data
  if (description === undefined) return null
  return (
    <Section title={shell.about}>
      <ShownRow label={shell.version} value={`${common.productName} ${description.version}`} />
      <ShownRow label={shell.licence} value={shell.licenceText} />
      <Box>
        <Button variant="outlined" onClick={() => setIsShown(true)}>
          {shell.showNotices}
        </Button>
      </Box>
      {isShown && <NoticesDialog onClose={() => setIsShown(false)} />}
    </Section>
  )
}
