import { isUsable, tabbableIn } from './tabbable.ts'

/** Where the focus was within a page or a dialog, kept for the case that the control goes away. */
export interface FocusPlace {
  /** The dialog, or the whole document. */
  readonly root: Element
  readonly control: HTMLElement
  /** From the nearest one to the root, which is not among them. */
  readonly ancestors: readonly Element[]
  /** What Tab stopped at before and after it, the nearest first. */
  readonly before: readonly HTMLElement[]
  readonly after: readonly HTMLElement[]
}

export function placeOf(control: HTMLElement): FocusPlace {
  const root = control.closest('[role="dialog"]') ?? document.body
  const order = tabbableIn(root)
  const index = order.indexOf(control)
  return {
    root,
    control,
    ancestors: ancestorsOf(control, root),
    before: index === -1 ? [] : order.slice(0, index).toReversed(),
    after: index === -1 ? [] : order.slice(index + 1),
  }
}

function ancestorsOf(control: Element, root: Element): readonly Element[] {
  const parent = control.parentElement
  return parent === null || parent === root ? [] : [parent, ...ancestorsOf(parent, root)]
}

/** `at-once` before any neighbour; `at-last` where no neighbour is left. */
export type Heir = 'at-once' | 'at-last'
/** For the attributes of a control. */
export const heirMark = (heir: Heir) => ({ 'data-focus-heir': heir })
const markedIn = (root: Element, heir: Heir) => root.querySelector<HTMLElement>(`[data-focus-heir="${heir}"]`)

/** Who has the focus next where the control is gone or can no longer be used: the nearest neighbour that is left. */
export function heirOf(place: FocusPlace): HTMLElement | null {
  return markedIn(place.root, 'at-once') ?? neighbourOf(place) ?? markedIn(place.root, 'at-last')
}

/** In the place of what is gone comes the next one; beside a button that is disabled one stays before it. */
function neighbourOf({ control, ancestors, before, after }: FocusPlace): HTMLElement | null {
  const nearest = control.isConnected ? [...before, ...after] : [...after, ...before]
  for (const ancestor of ancestors.filter(isUsable)) {
    const left = tabbableIn(ancestor)
    const neighbour = nearest.find((known) => left.includes(known)) ?? left[0]
    if (neighbour !== undefined) return neighbour
  }
  return null
}
