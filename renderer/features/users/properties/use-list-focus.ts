import { useEffect, useRef, useState, type RefObject } from 'react'

interface FocusTarget {
  readonly place: number
  readonly control: 'field' | 'up' | 'down'
}

interface ListFocus {
  readonly list: RefObject<HTMLDivElement | null>
  /** The focus goes there as soon as the list has changed. */
  readonly focusLater: (target: FocusTarget) => void
}

/** Who moves an entry by keyboard goes on with the same entry; at the end of the list the button is disabled. */
export function useListFocus(values: readonly string[]): ListFocus {
  const list = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<FocusTarget | null>(null)
  useEffect(() => {
    if (target === null) return
    const entry = `[data-place="${target.place}"]`
    const wanted = list.current?.querySelector<HTMLElement>(`${entry} [data-control="${target.control}"]:enabled`)
    const field = list.current?.querySelector<HTMLElement>(`${entry} input`)
    const control = wanted ?? field ?? list.current?.querySelector<HTMLElement>('[data-control="add"]')
    control?.focus()
  }, [target, values.length])
  return { list, focusLater: setTarget }
}
