import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { FormRow, type RowProps } from '../../../components/form-row.tsx'
import { TextListEntry } from './text-list-entry.tsx'
import { useListFocus } from './use-list-focus.ts'
import { moved, removed, replaced } from './edit-list.ts'

export interface TextListRowProps extends Pick<RowProps, 'label' | 'help' | 'error'> {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly words: {
    /** What a field is called, counted from 1. */
    readonly entry: (place: number) => string
    readonly add: string
    readonly none: string
    /** What the first one is, where the order says so. */
    readonly first: string | null
  }
}

/** Texts in an order: each has its field, and is moved or removed by buttons beside it. */
export function TextListRow({ values, onChange, words, ...row }: TextListRowProps) {
  const { list, focusLater } = useListFocus(values)
  const move = (from: number, to: number, control: 'up' | 'down'): void => {
    onChange(moved(values, from, to))
    focusLater({ place: to, control })
  }
  const remove = (place: number): void => {
    onChange(removed(values, place))
    focusLater({ place: Math.min(place, values.length - 2), control: 'field' })
  }
  const add = (): void => {
    onChange([...values, ''])
    focusLater({ place: values.length, control: 'field' })
  }
  return (
    <FormRow {...row} labels="group">
      {({ describedBy }) => (
        <Box ref={list} sx={{ display: 'flex', flexDirection: 'column', gap: 0.75, alignItems: 'start' }}>
          {values.length === 0 && <Typography sx={{ pt: { md: '6px' } }}>{words.none}</Typography>}
          {values.map((value, place) => (
            <TextListEntry
              key={place}
              label={words.entry(place + 1)}
              badge={place === 0 ? words.first : null}
              value={value}
              describedBy={describedBy}
              invalid={value !== '' && row.error?.includes(value) === true}
              place={place}
              length={values.length}
              onChange={(next) => onChange(replaced(values, place, next))}
              onMoveUp={() => move(place, place - 1, 'up')}
              onMoveDown={() => move(place, place + 1, 'down')}
              onRemove={() => remove(place)}
            />
          ))}
          <Button variant="outlined" data-control="add" onClick={add}>
            {words.add}
          </Button>
        </Box>
      )}
    </FormRow>
  )
}
