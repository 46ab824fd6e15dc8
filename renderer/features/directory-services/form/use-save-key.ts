import { useEffect, useRef, type RefObject } from 'react'

/** Ctrl+S saves, except while a dialog lies over the page. Answers a reference for an element of the page. */
export function useSaveKey(save: () => void): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const saveOnKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      if (page.current?.closest('[aria-hidden="true"]') === null && !event.repeat) save()
    }
    window.addEventListener('keydown', saveOnKey)
    return () => window.removeEventListener('keydown', saveOnKey)
  }, [save])
  return page
}
