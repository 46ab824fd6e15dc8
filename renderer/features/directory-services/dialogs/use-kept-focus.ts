import { useEffect, useRef, type RefObject } from 'react'

/**
 * When the content of an open dialog changes, the control that had the focus may be gone. The focus then goes to the
 * dialog's last button, which never does anything but close.
 */
export function useKeptFocus(contentKey: string): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const dialog = content.current?.closest('[role="dialog"]')
    if (dialog === null || dialog === undefined) return
    const focused = document.activeElement
    if (focused !== dialog && dialog.contains(focused)) return
    const buttons = dialog.querySelectorAll<HTMLButtonElement>('.MuiDialogActions-root button')
    buttons.item(buttons.length - 1).focus()
  }, [contentKey])
  return content
}
