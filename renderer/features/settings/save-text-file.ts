import { downloadFile } from '../../components/download-file.ts'

export interface SavedFile {
  readonly fileName: string
  readonly text: string
}

export const saveTextFile = ({ fileName, text }: SavedFile): void =>
  downloadFile(new Blob([text], { type: 'application/json' }), fileName)
