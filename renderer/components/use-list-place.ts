import type { SelectProps } from '@mui/material/Select'
import { useRef, type RefObject } from 'react'

export interface ListPlace {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly MenuProps: NonNullable<SelectProps['MenuProps']>
}

/**
 * Where the list of a select opens: within the landmark or dialog that the field is in, where assistive technology
 * looks for it. Not within the field itself (`disablePortal`): there the click that opens it ends on the field, which
 * takes the focus back, and neither arrows nor Escape reach the list.
 */
export function useListPlace(): ListPlace {
  const ref = useRef<HTMLDivElement>(null)
  const container = (): Element | null => ref.current?.closest('[role="dialog"], main') ?? null
  return { ref, MenuProps: { container, disableScrollLock: true } }
}
