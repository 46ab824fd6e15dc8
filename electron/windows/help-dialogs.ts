import { ask } from './own-dialogs.ts'
import type { ShellTexts } from './shell-texts.ts'

export interface ProgramFacts {
  readonly version: string
  readonly dataFolder: string
}

/** What a person reads to support: version, and on what it runs. */
export async function showAbout(texts: ShellTexts, { version, dataFolder }: ProgramFacts): Promise<void> {
  const { electron, chrome, node } = process.versions
  await show(texts, texts.productName, [
    texts.version.replace('{version}', version),
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    texts.dataFolder.replace('{folder}', dataFolder),
  ])
}

export async function showKeys(texts: ShellTexts, { dataFolder }: ProgramFacts): Promise<void> {
  await show(texts, texts.keysTitle, [texts.keysText, texts.dataFolder.replace('{folder}', dataFolder)])
}

async function show(texts: ShellTexts, message: string, lines: readonly string[]): Promise<void> {
  await ask(null, {
    type: 'info',
    title: texts.productName,
    message,
    detail: lines.join('\n'),
    buttons: [texts.ok],
  })
}
