import type { MenuItemConstructorOptions } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'
import { StandInWindow } from './window.ts'

interface StandInItem extends Omit<MenuItemConstructorOptions, 'click' | 'submenu'> {
  readonly click: () => void
  readonly submenu: StandInMenu | null
}

/** A menu is its items: it is never drawn, and an accelerator is not pressed. */
export class StandInMenu {
  readonly items: readonly StandInItem[]

  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.items = template.map(toItem)
  }

  getMenuItemById(id: string): StandInItem | null {
    for (const item of this.items) {
      if (item.id === id) return item
      const inner = item.submenu?.getMenuItemById(id)
      if (inner !== undefined && inner !== null) return inner
    }
    return null
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
    return refuseUnknown('Menu', new StandInMenu(template))
  }
  static setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu(): StandInMenu | null {
    return applicationMenu
  }
}

let applicationMenu: StandInMenu | null = null

function toItem({ click, submenu, ...rest }: MenuItemConstructorOptions): StandInItem {
  const item: StandInItem = {
    ...rest,
    submenu: Array.isArray(submenu) ? StandInMenu.buildFromTemplate(submenu) : null,
    click: () => click?.(item as never, (StandInWindow.getFocusedWindow() ?? undefined) as never, {}),
  }
  return item
}
