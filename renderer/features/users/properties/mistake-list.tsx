import Box from '@mui/material/Box'
import { useEffect, useRef } from 'react'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { Mistakes } from './find-mistakes.ts'

/** At the top of the dialog, and brought into sight: the field itself may be far below. */
export function MistakeList({ mistakes }: { readonly mistakes: Mistakes }) {
  const { auditLog, userProperties } = useText()
  const place = useRef<HTMLDivElement>(null)
  const entries = Object.entries(mistakes)
  const count = entries.length
  useEffect(() => {
    if (count > 0) place.current?.scrollIntoView({ block: 'nearest' })
  }, [count])
  if (count === 0) return null
  return (
    <div ref={place}>
      <MessagePanel tone="failed" title={userProperties.invalid.title(count)} announce="alert">
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {entries.map(([field, mistake]) => (
            <li key={field}>{`${auditLog.fields[field] ?? field}: ${mistake}`}</li>
          ))}
        </Box>
      </MessagePanel>
    </div>
  )
}
