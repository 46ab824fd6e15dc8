import { EventEmitter } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Dialog, DownloadItem, SaveDialogOptions } from 'electron'
import type { CdpSession } from './cdp-connection.ts'
import { dialog, session } from './desktop.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { toAppAddress } from './shown-address.ts'

type Implemented =
  'getURL' | 'getFilename' | 'getSavePath' | 'setSavePath' | 'getSaveDialogOptions' | 'setSaveDialogOptions'
type Begun = { readonly guid: string; readonly url: string; readonly suggestedFilename: string }

/** A spec puts its own answer in place of the dialog's, which takes the options. */
const askWhere = (options: SaveDialogOptions): ReturnType<Dialog['showSaveDialog']> =>
  (dialog as Pick<Dialog, 'showSaveDialog'>).showSaveDialog(options)

class StandInDownload extends EventEmitter implements Pick<DownloadItem, Implemented> {
  private readonly begun: Begun
  private savePath = ''
  private options: SaveDialogOptions = {}

  constructor(begun: Begun) {
    super()
    this.begun = begun
  }

  getURL = () => this.begun.url.replace(/(?<=^blob:).*/u, toAppAddress)
  getFilename = () => basename(this.begun.suggestedFilename)
  getSavePath = () => this.savePath
  setSavePath = (path: string) => void (this.savePath = path)
  getSaveDialogOptions = () => this.options
  setSaveDialogOptions = (options: SaveDialogOptions) => void (this.options = options)

  /** A path that the program set is taken; else the person is asked, which only a test can answer. */
  async choosePath(): Promise<string> {
    if (this.savePath === '') this.savePath = (await askWhere(this.options)).filePath
    return this.savePath
  }
}

/** The page's downloads go to a folder of the stand-in first, and from there where the program or the person says. */
export async function followDownloads(browser: CdpSession): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'electron-stand-in-files-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await browser.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  })
  const items = new Map<string, StandInDownload>()
  browser.on('Browser.downloadWillBegin', (begun) => {
    const item = refuseUnknown('DownloadItem', new StandInDownload(begun))
    const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
    session.defaultSession.emit('will-download', event, item, {})
    if (event.defaultPrevented) void browser.send('Browser.cancelDownload', { guid: begun.guid }).catch(() => undefined)
    else items.set(begun.guid, item)
  })
  browser.on('Browser.downloadProgress', ({ guid, state }) => {
    const item = items.get(guid)
    if (item === undefined || state === 'inProgress') return
    items.delete(guid)
    void finish(item, join(folder, guid)).then((end) => item.emit('done', {}, end))
  })
}

async function finish(item: StandInDownload, file: string): Promise<'completed' | 'cancelled' | 'interrupted'> {
  const path = await item.choosePath()
  if (path === '') return 'cancelled'
  try {
    copyFileSync(file, path)
    return 'completed'
  } catch {
    return 'interrupted'
  }
}
