import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DirectoryDraft } from '../../../../shared/ipc/directory-calls.ts'
import { useBridge } from '../../../api/bridge-context.tsx'
import { top, treeLines, type LevelState, type TreeLevels, type TreeLine } from './tree-levels.ts'

export interface Tree {
  readonly levels: TreeLevels
  readonly lines: readonly TreeLine[]
  /** Shows what is below; fetched when it is first wanted, and again after a failure. */
  readonly expand: (distinguishedName: string) => void
  readonly collapse: (distinguishedName: string) => void
}

export function useTree(draft: DirectoryDraft): Tree {
  const bridge = useBridge()
  const [levels, setLevels] = useState<TreeLevels>(new Map<string, LevelState>([[top, { kind: 'loading' }]]))
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set<string>())

  const load = useCallback(
    async (parent: string) => {
      const answer = await bridge.invoke('directories.browse', { ...draft, parent: parent === top ? null : parent })
      const state: LevelState = answer.ok
        ? { kind: 'loaded', level: answer.value }
        : { kind: 'failed', problem: answer.error }
      setLevels((known) => new Map(known).set(parent, state))
    },
    [bridge, draft],
  )
  useEffect(() => void load(top), [load])

  const expand = (parent: string): void => {
    setOpen((known) => new Set(known).add(parent))
    const known = levels.get(parent)
    if (known?.kind === 'loaded' || (known?.kind === 'loading' && parent !== top)) return
    setLevels((before) => new Map(before).set(parent, { kind: 'loading' }))
    void load(parent)
  }
  const collapse = (parent: string): void => setOpen((known) => new Set([...known].filter((other) => other !== parent)))
  const lines = useMemo(() => treeLines({ levels, open }), [levels, open])
  return { levels, lines, expand, collapse }
}
