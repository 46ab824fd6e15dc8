import { useText } from '../text/text-context.tsx'
import { visuallyHidden } from './visually-hidden.ts'

export interface BeforeAfterProps {
  readonly before: string | null
  readonly after: string | null
}

/** A value that comes, goes or becomes another one; the arrow is spoken as a word. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  const { changes } = useText()
  if (before === null) return after
  return (
    <>
      <del>{before}</del>
      <span aria-hidden> → </span>
      <span style={visuallyHidden}> {changes.becomes} </span>
      {after ?? changes.empty}
    </>
  )
}
