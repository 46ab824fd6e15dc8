import { useCallback } from 'react'

/** For the field that has the focus when a dialog opens: a dialog's own focus trap would take the dialog itself. */
export const useFocusAtOpening = (): ((field: HTMLElement | null) => void) => useCallback((field) => field?.focus(), [])
