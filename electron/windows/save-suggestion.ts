import { extname, join } from 'node:path'
import type { FileFilter, SaveDialogOptions } from 'electron'
import type { ShellTexts } from './shell-texts.ts'

export interface SaveFacts {
  /** As the screen named it. */
  readonly fileName: string
  readonly folder: string
}

/** What the system's dialog proposes: where the last file went, the name that the screen gave, and its kind of file. */
export function saveSuggestion({ fileName, folder }: SaveFacts, texts: ShellTexts): SaveDialogOptions {
  return {
    title: texts.saveTitle,
    defaultPath: join(folder, fileName),
    filters: [...kindOf(fileName, texts), { name: texts.allFiles, extensions: ['*'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  }
}

function kindOf(fileName: string, texts: ShellTexts): readonly FileFilter[] {
  const extension = extname(fileName).slice(1).toLowerCase()
  if (extension === 'csv') return [{ name: texts.csvFiles, extensions: ['csv'] }]
  if (extension === 'json') return [{ name: texts.jsonFiles, extensions: ['json'] }]
  return []
}
