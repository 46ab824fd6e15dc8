import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { app, type BrowserWindow, type DownloadItem, type Session } from 'electron'
import { isOwnAddress } from '../security/deny-remote-content.ts'
import { keepWithWindow, readKeptWindow } from './kept-window.ts'
import { ask } from './own-dialogs.ts'
import { saveSuggestion } from './save-suggestion.ts'
import type { ShellTexts } from './shell-texts.ts'

export interface SaveFilesParts {
  readonly texts: () => ShellTexts
  /** Over which a failure is told. */
  readonly window: () => BrowserWindow | null
  /** Where the last folder is kept. */
  readonly keptFile: string
  readonly note: (facts: Readonly<Record<string, unknown>>, message: string) => void
}

/**
 * Each file that a screen offers (a table as CSV, the configuration, the support bundle) goes where the person says in the
 * system's dialog. What is no file of ours is refused elsewhere.
 */
export function saveFilesByDialog(session: Session, parts: SaveFilesParts): void {
  session.on('will-download', (_event, item) => {
    if (!isOwnAddress(item.getURL())) return
    const folder = presentFolder(parts.keptFile)
    item.setSaveDialogOptions(saveSuggestion({ fileName: item.getFilename(), folder }, parts.texts()))
    item.once('done', (_done, state) => end(item, state, parts))
  })
}

/** A folder that is gone, or was on a stick that was pulled, is not proposed. */
function presentFolder(keptFile: string): string {
  const { saveFolder } = readKeptWindow(keptFile)
  return saveFolder !== undefined && existsSync(saveFolder) ? saveFolder : app.getPath('documents')
}

type End = 'completed' | 'cancelled' | 'interrupted'

/** The person cancels in the dialog; whatever else did not come to its end has failed. */
function end(item: DownloadItem, state: End, { texts, window, keptFile, note }: SaveFilesParts): void {
  const path = item.getSavePath()
  if (state === 'completed') keepWithWindow(keptFile, { saveFolder: dirname(path) })
  if (state !== 'interrupted') return
  note({ fileName: item.getFilename() }, 'A file could not be saved.')
  const { productName, saveFailed, saveFailedText, ok } = texts()
  void ask(window(), {
    type: 'error',
    title: productName,
    message: saveFailed.replace('{file}', basename(path)),
    detail: saveFailedText.replace('{folder}', dirname(path)),
    buttons: [ok],
  }).catch(() => undefined)
}
