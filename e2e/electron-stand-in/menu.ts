import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { StandInWindow } from './window.ts'

interface StandInItem extends Omit<MenuItemConstructorOptions, 'click' | 'submenu'> {
  readonly click: () => void
  readonly submenu: StandInMenu | null
}

/** A menu is its items: it is never drawn. */
export class StandInMenu {
  readonly items: readonly StandInItem[]

  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.items = template.map(toItem)
  }

  getMenuItemById(id: string): StandInItem | null {
    return this.all().find((item) => item.id === id) ?? null
  }

  all(): readonly StandInItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
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

/** What a key does that the page had no use for: an entry that only shows the key does not hear it. */
export function pressAccelerator(keys: string): boolean {
  const wanted = keys.toLowerCase()
  const heard = applicationMenu
    ?.all()
    .find(({ accelerator, registerAccelerator }) => registerAccelerator !== false && keysOf(accelerator) === wanted)
  heard?.click()
  return heard !== undefined
}

const keysOf = (accelerator: StandInItem['accelerator']): string =>
  String(accelerator)
    .replace(/CmdOrCtrl|CommandOrControl|Ctrl/u, 'Control')
    .toLowerCase()

function toItem({ click, submenu, ...rest }: MenuItemConstructorOptions): StandInItem {
  const item: StandInItem = {
    ...keysOfRole(rest),
    ...rest,
    submenu: Array.isArray(submenu) ? StandInMenu.buildFromTemplate(submenu) : null,
    click: () => (rest.role === undefined ? act() : playRole(rest.role)),
  }
  const act = () => click?.(item as never, (StandInWindow.getFocusedWindow() ?? undefined) as never, {})
  return item
}

type Role = Pick<MenuItemConstructorOptions, 'role'>

/** Electron gives this role its keys on every system but Windows. */
const keysOfRole = ({ role }: Role): Pick<MenuItemConstructorOptions, 'accelerator'> =>
  role === 'quit' && process.platform !== 'win32' ? { accelerator: 'CommandOrControl+Q' } : {}

/** The other roles are Electron's own work within the page or the window. */
function playRole(role: NonNullable<Role['role']>): void {
  if (role !== 'quit') throw new Error(`The stand-in for Electron does not play the role ${role}.`)
  app.quit()
}
