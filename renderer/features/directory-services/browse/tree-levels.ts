import type { TreeLevel, TreeNode } from '../../../../shared/domain/directory-entries.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'

export type LevelState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly level: TreeLevel }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** What is known of the tree, by the parent's distinguished name; the naming contexts stand under `top`. */
export type TreeLevels = ReadonlyMap<string, LevelState>

export const top = ''

/** One line of the tree as it is shown. */
export interface TreeLine {
  readonly node: TreeNode
  /** 1 for a naming context. */
  readonly depth: number
  readonly position: number
  readonly siblings: number
  readonly parent: string
  readonly state: 'leaf' | 'closed' | 'open' | 'loading'
}

export interface TreeView {
  readonly levels: TreeLevels
  readonly open: ReadonlySet<string>
}

/** The open part of the tree from top to bottom. */
export function treeLines(view: TreeView, parent = top, depth = 1): readonly TreeLine[] {
  const nodes = nodesBelow(view.levels, parent)
  return nodes.flatMap((node, index) => {
    const line = {
      node,
      depth,
      position: index + 1,
      siblings: nodes.length,
      parent,
      state: lineState(view, node),
    } as const
    return view.open.has(node.distinguishedName)
      ? [line, ...treeLines(view, node.distinguishedName, depth + 1)]
      : [line]
  })
}

function nodesBelow(levels: TreeLevels, parent: string): readonly TreeNode[] {
  const level = levels.get(parent)
  return level?.kind === 'loaded' ? level.level.nodes : []
}

/** A server may not say whether something lies below; once looked at, it is known. */
function lineState({ levels, open }: TreeView, node: TreeNode): TreeLine['state'] {
  const below = levels.get(node.distinguishedName)
  const isEmpty = below?.kind === 'loaded' && below.level.nodes.length === 0
  if (!node.mayHaveChildren || isEmpty) return 'leaf'
  if (!open.has(node.distinguishedName) || below?.kind === 'failed') return 'closed'
  return below?.kind === 'loading' ? 'loading' : 'open'
}
