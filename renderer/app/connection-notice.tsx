import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ConnectionState } from '../api/connection.ts'
import { MessagePanel } from '../components/message-panel.tsx'
import { useText } from '../text/text-context.tsx'

/** Says that the program behind the page is away, for as long as it is; then everything shown is fetched anew. */
export function ConnectionNotice({ state }: { state: ConnectionState }) {
  const { shell } = useText()
  useFreshAnswersAfterLoss(state)
  if (state !== 'lost') return null
  return (
    <Box sx={{ p: 2, pb: 0 }}>
      <MessagePanel tone="failed" announce="alert" title={shell.connectionLostTitle}>
        <Typography>{shell.connectionLostText}</Typography>
      </MessagePanel>
    </Box>
  )
}

function useFreshAnswersAfterLoss(state: ConnectionState): void {
  const queries = useQueryClient()
  const wasLost = useRef(false)
  useEffect(() => {
    if (state === 'open' && wasLost.current) void queries.invalidateQueries()
    wasLost.current = state === 'lost'
  }, [queries, state])
}
