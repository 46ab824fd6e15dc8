import ClearIcon from '@mui/icons-material/ClearOutlined'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useText } from '../text/text-context.tsx'

/** Milliseconds without a key before the search is done. */
const typingPause = 200

export interface SearchFieldProps {
  readonly label: string
  /** Called with the text when typing rests. */
  readonly onSearch: (text: string) => void
}

/** Searches while one types; Ctrl+F comes here, Esc clears. */
export function SearchField({ label, onSearch }: SearchFieldProps) {
  const { common } = useText()
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useFindKey(input)
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed.trim()), typed === '' ? 0 : typingPause)
    return () => clearTimeout(timer)
  }, [onSearch, typed])
  return (
    <OutlinedInput
      inputRef={input}
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return
        event.stopPropagation()
        setTyped('')
      }}
      sx={{ width: 280, maxWidth: '100%' }}
      slotProps={{
        input: {
          'aria-label': label,
          title: `${label} (${common.findKey})`,
          maxLength: 256,
          spellCheck: false,
          sx: { '&::-webkit-search-cancel-button': { display: 'none' } },
        },
      }}
      startAdornment={
        <InputAdornment position="start">
          <SearchIcon fontSize="small" />
        </InputAdornment>
      }
      endAdornment={
        typed !== '' && (
          <IconButton edge="end" aria-label={common.clearSearch} onClick={() => setTyped('')}>
            <ClearIcon fontSize="small" />
          </IconButton>
        )
      }
    />
  )
}

/** A field behind an open dialog is hidden from assistive technology, and must not take the key either. */
function useFindKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focusOnFind = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return
      const field = input.current
      if (field?.closest('[aria-hidden="true"]') !== null) return
      event.preventDefault()
      field.focus()
      field.select()
    }
    window.addEventListener('keydown', focusOnFind)
    return () => window.removeEventListener('keydown', focusOnFind)
  }, [input])
}
