import Box from '@mui/material/Box'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useId, useRef, useState, type KeyboardEvent } from 'react'
import { ChoiceOption, optionHeight, type Choice } from './choice-option.tsx'
import { moveInList } from './move-in-list.ts'

export interface ChoiceListboxProps<Option> {
  readonly label: string
  readonly options: readonly Option[]
  /** Asked only for what is in sight. */
  readonly choiceOf: (option: Option) => Choice
  readonly onToggle: (option: Option) => void
}

/** Rows that PageUp and PageDown pass over. */
const page = 8

/** A listbox of any length (ARIA patterns: listbox, several choices). Arrows move, Space and Enter choose. */
export function ChoiceListbox<Option>({ label, options, choiceOf, onToggle }: ChoiceListboxProps<Option>) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtualizer = useOptionVirtualizer(options.length, scroller, active)
  const activate = (index: number): void => {
    setActive(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = options[active]
    const moved = moveInList(event.key, active, { length: options.length, page })
    if (moved !== null) activate(moved)
    else if ((event.key === ' ' || event.key === 'Enter') && option !== undefined) onToggle(option)
    else return
    event.preventDefault()
  }
  return (
    <Box
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={`${id}option${active}`}
      onKeyDown={onKeyDown}
      sx={listbox}
    >
      <Box role="presentation" style={{ height: virtualizer.getTotalSize() }} sx={{ position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const option = options[index]
          return option === undefined ? null : (
            <ChoiceOption
              key={index}
              id={`${id}option${index}`}
              choice={choiceOf(option)}
              place={{ index, length: options.length, top: start }}
              active={index === active}
              onToggle={() => {
                setActive(index)
                onToggle(option)
              }}
            />
          )
        })}
      </Box>
    </Box>
  )
}

const listbox = {
  height: 360,
  maxHeight: '50vh',
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
  '&:focus-visible [data-active]': { outline: '1px solid', outlineOffset: -2 },
} as const

/** The active option always exists in the document, or aria-activedescendant would point at nothing. */
function useOptionVirtualizer(count: number, scroller: React.RefObject<HTMLDivElement | null>, active: number) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      return inSight.includes(active) || active >= range.count ? inSight : [...inSight, active]
    },
    [active],
  )
  // Its functions must not be memoized; nothing here is.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => optionHeight,
    overscan: 8,
    rangeExtractor,
  })
}
