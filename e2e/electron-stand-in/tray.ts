import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type { NativeImage, Tray } from 'electron'
import type { StandInMenu } from './menu.ts'
import { refuseUnknown } from './refuse-unknown.ts'

class StandInImage implements Pick<NativeImage, 'isEmpty'> {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
  isEmpty = () => !existsSync(this.path)
}

/** An image is its file; a file that is not there makes an empty image, as in Electron. */
export const nativeImage = refuseUnknown('nativeImage', {
  createFromPath: (path: string) => refuseUnknown('NativeImage', new StandInImage(path)),
})

/** What is shown beside the clock; nothing is. */
export const shownTrays = new Set<StandInTray>()

/** An icon is its tooltip and its menu. */
export class StandInTray extends EventEmitter implements Pick<Tray, 'setToolTip' | 'destroy' | 'isDestroyed'> {
  readonly image: StandInImage
  tooltip = ''
  menu: StandInMenu | null = null

  constructor(image: StandInImage) {
    super()
    if (image.isEmpty()) throw new Error(`Failed to load image from path '${image.path}'`)
    this.image = image
    const tray = refuseUnknown('Tray', this)
    shownTrays.add(tray)
    this.destroy = () => void shownTrays.delete(tray)
    this.isDestroyed = () => !shownTrays.has(tray)
    return tray
  }

  destroy: Tray['destroy']
  isDestroyed: Tray['isDestroyed']
  setToolTip = (text: string) => void (this.tooltip = text)
  setContextMenu = (menu: StandInMenu | null) => void (this.menu = menu)
}
