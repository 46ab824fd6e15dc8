import { createContext, use, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { visuallyHidden } from './visually-hidden.ts'

const AnnounceContext = createContext<(message: string) => void>(() => undefined)

/** Says a sentence to screen readers, without moving the focus. */
export const useAnnounce = (): ((message: string) => void) => use(AnnounceContext)

export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('')
  return (
    <AnnounceContext value={setMessage}>
      {children}
      {createPortal(<LiveRegion message={message} />, document.body)}
    </AnnounceContext>
  )
}

/**
 * Speaks also while a dialog is open: MUI then hides whatever lies beside the dialog in the body from screen readers,
 * but never an element that must not carry aria-hidden, such as a slot, which itself shows nothing.
 */
function LiveRegion({ message }: { message: string }) {
  return (
    <slot>
      <div role="status" aria-live="polite" style={visuallyHidden}>
        {message}
      </div>
    </slot>
  )
}
