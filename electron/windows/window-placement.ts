/** A part of the desktop, in the pixels that Electron counts in. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a window was left. The bounds are those of the window that is not maximized. */
export interface KeptPlacement {
  readonly bounds: Area
  readonly isMaximized: boolean
}

export interface WindowPlacement {
  readonly size: Pick<Area, 'width' | 'height'>
  /** null: in the middle of the first screen. */
  readonly position: Pick<Area, 'x' | 'y'> | null
  readonly isMaximized: boolean
}

/** CSS pixels; below this the forms no longer fit (reference: electron and UI, section 13). */
export const smallest = { width: 1024, height: 700 } as const
const usual = { width: 1280, height: 820 } as const

/** So much of the title bar must be on a screen, or nobody could take hold of it. */
const grip = { width: 120, height: 32 } as const

/** Where the window opens: as it was left, but never where no screen is any more. The first area is the main screen's. */
export function placeWindow(kept: KeptPlacement | null, workAreas: readonly Area[]): WindowPlacement {
  const isMaximized = kept?.isMaximized ?? false
  const home = kept === null ? undefined : workAreas.find((area) => showsTitleBar(area, kept.bounds))
  if (kept === null || home === undefined)
    return { size: fit(kept?.bounds ?? usual, workAreas[0]), position: null, isMaximized }
  const size = fit(kept.bounds, home)
  return { size, position: pushInto(home, { ...kept.bounds, ...size }), isMaximized }
}

const showsTitleBar = (area: Area, { x, y, width }: Area): boolean =>
  Math.min(area.x + area.width, x + width) - Math.max(area.x, x) >= grip.width &&
  y >= area.y &&
  y + grip.height <= area.y + area.height

/** Not below the smallest size, except on a screen that is smaller still. */
function fit(wanted: Pick<Area, 'width' | 'height'>, area: Area | undefined): WindowPlacement['size'] {
  const largest = area ?? usual
  return {
    width: Math.min(Math.max(wanted.width, smallest.width), largest.width),
    height: Math.min(Math.max(wanted.height, smallest.height), largest.height),
  }
}

const pushInto = (area: Area, { x, y, width, height }: Area): Pick<Area, 'x' | 'y'> => ({
  x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
  y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
})
