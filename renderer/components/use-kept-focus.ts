import { useEffect, type RefObject } from 'react'

/** When the content of an open dialog changes, the control that had the focus may be gone: then another one gets it. */
export function useKeptFocus(contentKey: string, heir: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const dialog = heir.current?.closest('[role="dialog"]')
    const focused = document.activeElement
    if (focused === dialog || dialog?.contains(focused) === false) heir.current?.focus()
  }, [contentKey, heir])
}
