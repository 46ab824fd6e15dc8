import { useCallback } from 'react'
import { tabbableIn } from './held-focus/tabbable.ts'

/**
 * For what a dialog shows to be filled in: its first control has the focus when the dialog opens, unless another one took
 * it. Where there is none, a button below has it. While something is fetched the dialog itself has it, so that what comes
 * is next to it.
 */
export function useFirstFocus(): (content: HTMLElement) => () => void {
  return useCallback((content) => {
    const dialog = content.closest('[role="dialog"]')
    const focusFirst = (): void => [content, dialog ?? content].flatMap(tabbableIn)[0]?.focus()
    const observer = new MutationObserver(() => {
      if (isFetching(content)) return
      observer.disconnect()
      if (document.activeElement === dialog) focusFirst()
    })
    if (isFetching(content)) observer.observe(content, { subtree: true, childList: true })
    else if (!content.contains(document.activeElement)) focusFirst()
    return () => observer.disconnect()
  }, [])
}

const isFetching = (content: Element): boolean => content.querySelector('[role="progressbar"]') !== null
