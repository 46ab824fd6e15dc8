import { BrowserWindow, dialog } from 'electron'
import type { UpdateAnswer, UpdateQuestion } from './keep-up-to-date.ts'
import { updateTexts } from './update-texts.ts'

/** The system's own dialog over the window. Later is what Enter and Escape mean, and what no window means. */
export async function askAboutUpdate(language: 'en' | 'de', question: UpdateQuestion): Promise<UpdateAnswer> {
  const window = BrowserWindow.getAllWindows().find((open) => open.isVisible())
  if (window === undefined) return 'later'
  const { message, detail, yes, later, never } = updateTexts(language, question)
  const { response, checkboxChecked } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [yes, later],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
    ...(question.kind === 'download' ? { checkboxLabel: never } : {}),
  })
  if (response === 0) return 'yes'
  return checkboxChecked ? 'never' : 'later'
}
