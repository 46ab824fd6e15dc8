import Box from '@mui/material/Box'

import { createContext, use, useState, type ReactNode } from 'react'
import { visuallyHidden } from './visually-hidden.ts'

const AnnounceContext = createContext<(message: string) => void>(() => undefined)

/** Says a sentence to screen readers, without moving the focus. */
export const useAnnounce = (): ((message: string) => void) => use(AnnounceContext)

export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('')
  return (
    <AnnounceContext value={setMessage}>
      {children}
      <Box role="status" aria-live="polite" sx={visuallyHidden}>
        {message}
      </Box>
    </AnnounceContext>
  )
}
