import { ask } from './own-dialogs.ts'
import type { ShellTexts } from './shell-texts.ts'

/** Whether passwords may lie in the data folder, where the system has no protected place. Enter and Esc refuse. */
export async function acceptLessProtection(texts: ShellTexts): Promise<boolean> {
  const response = await ask(null, {
    type: 'warning',
    title: texts.productName,
    message: texts.secretsTitle,
    detail: texts.secretsText,
    buttons: [texts.secretsAccept, texts.secretsRefuse],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
