import Box from '@mui/material/Box'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useText } from '../../../text/text-context.tsx'
import { moveInList } from '../dialogs/move-in-list.ts'
import type { TreeLine } from './tree-levels.ts'
import { TreeRow } from './tree-row.tsx'
import type { Tree } from './use-tree.ts'

export interface DirectoryTreeProps {
  readonly tree: Tree
  readonly chosen: string
  readonly onChoose: (distinguishedName: string) => void
  /** Enter or a double click. */
  readonly onPick: (distinguishedName: string) => void
}

/** Rows that PageUp and PageDown pass over. */
const page = 10

/** ARIA patterns: tree view. Right opens or goes in, Left closes or goes out, Enter uses the entry. */
export function DirectoryTree({ tree, chosen, onChoose, onPick }: DirectoryTreeProps) {
  const { browse } = useText().directoryServices
  const id = useId()
  const active = tree.lines.findIndex(({ node }) => node.distinguishedName === chosen)
  const activeRow = useRowInSight(active)
  const choose = (line: TreeLine | undefined): void => {
    if (line !== undefined) onChoose(line.node.distinguishedName)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = tree.lines[active]
    const moved = moveInList(event.key, active, { length: tree.lines.length, page })
    if (moved !== null) choose(tree.lines[moved])
    else if (event.key === 'ArrowRight' && line !== undefined) goIn(line)
    else if (event.key === 'ArrowLeft' && line !== undefined) goOut(line)
    else if (event.key === 'Enter' && line !== undefined) onPick(line.node.distinguishedName)
    else return
    event.preventDefault()
  }
  const goIn = (line: TreeLine): void => {
    if (line.state === 'closed') tree.expand(line.node.distinguishedName)
    if (line.state === 'open') choose(tree.lines[active + 1])
  }
  const goOut = (line: TreeLine): void => {
    if (line.state === 'open' || line.state === 'loading') tree.collapse(line.node.distinguishedName)
    else choose(tree.lines.find(({ node }) => node.distinguishedName === line.parent))
  }
  return (
    <Box
      role="tree"
      tabIndex={0}
      aria-label={browse.tree}
      aria-activedescendant={active === -1 ? undefined : `${id}line${active}`}
      onKeyDown={onKeyDown}
      sx={treeBox}
    >
      {tree.lines.map((line, index) => (
        <TreeRow
          key={line.node.distinguishedName}
          id={`${id}line${index}`}
          line={line}
          chosen={index === active}
          {...(index === active ? { rowRef: activeRow } : {})}
          onChoose={() => choose(line)}
          onToggle={() => (line.state === 'closed' ? tree.expand : tree.collapse)(line.node.distinguishedName)}
          onPick={() => onPick(line.node.distinguishedName)}
        />
      ))}
    </Box>
  )
}

const treeBox = {
  height: 360,
  maxHeight: '50vh',
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  py: 0.5,
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
} as const

function useRowInSight(active: number) {
  const row = useRef<HTMLDivElement>(null)
  // In braces: Chromium's scroll methods answer a promise, which React would take for a cleanup.
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return row
}
