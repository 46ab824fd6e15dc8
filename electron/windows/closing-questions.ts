import type { MessageBoxSyncOptions } from 'electron'
import type { WayOfClosing } from './decide-close.ts'
import type { ShellTexts } from './shell-texts.ts'

/** Enter and Esc stay. */
const warning = { type: 'warning', defaultId: 1, cancelId: 1, noLink: true } as const

export const runGoesOn = (texts: ShellTexts): MessageBoxSyncOptions => ({
  ...warning,
  title: texts.productName,
  message: texts.runGoesOn,
  detail: texts.runGoesOnText,
  buttons: [texts.cancelRunAndQuit, texts.stay],
})

export const unsavedChanges = (texts: ShellTexts): MessageBoxSyncOptions => ({
  ...warning,
  title: texts.productName,
  message: texts.unsaved,
  detail: texts.unsavedText,
  buttons: [texts.leave, texts.stay],
})

/** Nothing is lost by closing, so Enter closes; Esc stays. */
export const keepRunning = (texts: ShellTexts, way: WayOfClosing): MessageBoxSyncOptions => ({
  type: 'info',
  defaultId: 0,
  cancelId: 2,
  noLink: true,
  title: texts.productName,
  message: texts.keepsRunning,
  detail: way === 'minimize' ? texts.minimizedText : texts.withdrawnText,
  buttons: [way === 'minimize' ? texts.minimizeWindow : texts.closeWindow, texts.endProgram, texts.stay],
})
