import { useEffect } from 'react'
import { heirOf, placeOf, type FocusPlace } from './focus-place.ts'
import { isUsable } from './tabbable.ts'

/** Milliseconds in which whoever changes the page can give the focus to something better himself. */
const patience = 100

/**
 * An action often takes away the control that has the focus, or disables it. The browser then gives the focus to nothing
 * at all: who works by keyboard starts at the top again, and a screen reader falls silent. Here a neighbour gets it.
 */
export function useHeldFocus(): void {
  useEffect(() => {
    const focus = new HeldFocus()
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) focus.note(target)
    }
    const observer = new MutationObserver(() => focus.checkSoon())
    document.addEventListener('focusin', onFocus)
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'aria-hidden'] })
    return () => {
      document.removeEventListener('focusin', onFocus)
      observer.disconnect()
      focus.forget()
    }
  }, [])
}

/** Where the focus was in the page, and in each dialog that lies over it. */
class HeldFocus {
  private places: readonly FocusPlace[] = []
  private timer: ReturnType<typeof setTimeout> | undefined

  note(control: HTMLElement): void {
    if (isNothing(control)) return
    const place = placeOf(control)
    this.places = [...this.places.filter(({ root }) => root !== place.root), place]
  }

  checkSoon(): void {
    if (!isNothing(document.activeElement)) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.check(), patience)
  }

  forget(): void {
    clearTimeout(this.timer)
  }

  private check(): void {
    const last = this.places.at(-1)
    if (last === undefined || !isNothing(document.activeElement) || isUsable(last.control)) return
    this.places = this.places.filter(({ root }) => root.isConnected)
    const place = this.places.at(-1)
    if (place === undefined) return
    const heir = isUsable(place.control) ? place.control : heirOf(place)
    heir?.focus()
  }
}

/** A dialog itself, or the box around it, has the focus where MUI found nothing else to give it to. */
const isNothing = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.matches('[role="dialog"], [role="presentation"], :disabled')
