/** What every dialog of this page is given. */
export interface DialogEnds {
  readonly onClose: () => void
  /** Something was written; the dialog stays as it is. */
  readonly onChanged: () => void
}
