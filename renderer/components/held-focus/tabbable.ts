const candidates = 'input, button, textarea, a[href], [tabindex]'

/** What Tab stops at within an element, in its order: nothing here has a tabindex above 0. */
export const tabbableIn = (root: Element): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(candidates)].filter((control) => control.tabIndex >= 0 && isUsable(control))

export const isUsable = (control: Element): boolean =>
  control.isConnected && !control.matches(':disabled') && control.checkVisibility()
