import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { copyText } from './copy-text.ts'
import { useAnnounce } from './live-region.tsx'

/** Milliseconds for which the button says that it has copied. */
const confirmationTime = 2000

export function CopyButton({ text, label }: { text: () => string; label?: string }) {
  const { common } = useText()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), confirmationTime)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async (): Promise<void> => {
    await copyText(text())
    setCopied(true)
    announce(common.copied)
  }
  return <Button onClick={() => void copy()}>{copied ? common.copied : (label ?? common.copy)}</Button>
}
