import { useCallback, useState } from 'react'

/**
 * A text that scrolls must be reachable by keyboard even where nothing in it takes the focus; one that fits into its
 * place needs no tab stop. Answers what the scrolling element takes as its attributes.
 */
export function useScrollTabStop() {
  const [scrolls, setScrolls] = useState(false)
  const ref = useCallback((element: HTMLElement) => {
    const measure = (): void => setScrolls(element.scrollHeight > element.clientHeight)
    const observer = new ResizeObserver(measure)
    const watchChildren = (): void => {
      for (const child of element.children) observer.observe(child)
    }
    const newChildren = new MutationObserver(watchChildren)
    observer.observe(element)
    newChildren.observe(element, { childList: true })
    watchChildren()
    return () => {
      observer.disconnect()
      newChildren.disconnect()
    }
  }, [])
  return { ref, ...(scrolls ? { tabIndex: 0 } : {}) }
}
