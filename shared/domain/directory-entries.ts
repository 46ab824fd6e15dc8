/** A group as a picker shows it. */
export interface DirectoryGroup {
  readonly name: string
  readonly description: string | null
  readonly distinguishedName: string | null
  /** Direct members; null where counting them would cost a further read. */
  readonly memberCount: number | null
}

/** A node of the directory tree, as Browse shows it. */
export interface TreeNode {
  readonly distinguishedName: string
  /** The leftmost part, e.g. `ou=People`. */
  readonly relativeName: string
  readonly objectClasses: readonly string[]
  /** false where the server says that nothing is below; true also where it does not say. */
  readonly mayHaveChildren: boolean
}

export interface TreeLevel {
  readonly nodes: readonly TreeNode[]
  /** More nodes exist than were fetched. */
  readonly truncated: boolean
}
