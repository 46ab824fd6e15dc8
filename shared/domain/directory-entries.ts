/** A group as a picker shows it. */
export interface DirectoryGroup {
  readonly name: string
  readonly description: string | null
  readonly distinguishedName: string | null
  /** Direct members; null where counting them would cost a further read. */
  readonly memberCount: number | null
  /** The mail domain that it belongs to; absent where the integration has no domains. */
  readonly domain?: string
}

/**
 * How a configuration names a group for certain: two domains may have groups of one name, so the domain goes with it.
 * Where groups belong to no domain it is the name alone.
 */
export const qualifiedGroupName = ({ name, domain }: Pick<DirectoryGroup, 'name' | 'domain'>): string =>
  domain === undefined ? name : `${name}@${domain}`

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
