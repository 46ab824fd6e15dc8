/** How the names of an App directory read in an encoding, so that a wrong one is seen at once. */
export interface MdaemonPreview {
  /** The encoding that was used: chosen, found from the file, or the machine's own. */
  readonly encoding: string
  readonly accounts: number
  /** A few; those come first that read differently in another encoding. */
  readonly names: readonly string[]
  /** Names with characters that the encoding does not have. */
  readonly doubtful: number
}

export interface MdaemonEncodings {
  readonly ofThisMachine: string
  /** Names that `connection.codePage` takes, the most frequent first. */
  readonly encodings: readonly string[]
}
