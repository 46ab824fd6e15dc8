import { Menu } from 'electron'

/** Electron's own menu has Reload and the developer tools; an administrator needs neither. Roles bring their words. */
export function setApplicationMenu(): void {
  const menu = Menu.buildFromTemplate([
    { role: 'fileMenu' },
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
  ])
  Menu.setApplicationMenu(menu)
}
