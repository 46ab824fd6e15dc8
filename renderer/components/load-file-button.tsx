import Button from '@mui/material/Button'
import { useRef } from 'react'
import { largestFile } from './largest-file.ts'

export interface LoadFileButtonProps {
  readonly label: string
  /** Endings of the files that are offered. */
  readonly accept: string
  readonly onLoad: (fileName: string, content: Uint8Array) => void
}

/** Opens the system's dialog; the file is read in the page and sent nowhere. */
export function LoadFileButton({ label, accept, onLoad }: LoadFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File): Promise<void> => {
    onLoad(file.name, new Uint8Array(await file.slice(0, largestFile).arrayBuffer()))
    // The same file can be chosen again.
    if (input.current !== null) input.current.value = ''
  }
  return (
    <>
      <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) void read(file)
        }}
      />
    </>
  )
}
