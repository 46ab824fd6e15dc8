/** Shows a folder in the file manager of this machine; false where that did not happen. */
export type FolderOpener = (folder: string) => Promise<boolean>

/** A page in a browser has no file manager: the path is copied there. */
export const noFolderOpener: FolderOpener = () => Promise.resolve(false)
