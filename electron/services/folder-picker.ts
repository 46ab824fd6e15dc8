/** Lets a person choose a folder of this machine; null where none was chosen. */
export type FolderPicker = (startAt: string) => Promise<string | null>

/** A page in a browser has no dialog for the folders of this machine: the path is typed there. */
export const noFolderPicker: FolderPicker = () => Promise.resolve(null)
