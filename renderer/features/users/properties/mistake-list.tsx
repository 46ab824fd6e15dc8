import Box from '@mui/material/Box'
import { useEffect, useRef } from 'react'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { Mistakes } from './find-mistakes.ts'

export interface MistakeListProps {
  readonly mistakes: Mistakes
  /** A new number: somebody tried to save. */
  readonly tries: number
}

/** At the top of the dialog, and spoken at once. The first field that is wrong has the focus, which may be far below. */
export function MistakeList({ mistakes, tries }: MistakeListProps) {
  const { auditLog, userProperties } = useText()
  const place = useRef<HTMLDivElement>(null)
  const entries = Object.entries(mistakes)
  const count = entries.length
  useEffect(() => {
    const dialog = place.current?.closest('[role="dialog"]')
    dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
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
