/**
 * What the installers show beside their words, composed of the icon of the program. Without text: the pages have their
 * own, in the language of the system.
 */
export interface ArtFile {
  readonly file: string
  readonly width: number
  readonly height: number
  readonly draw: (icon: string) => string
}

const [ground, tint, line] = ['#f6f9fd', '#e6eff9', '#8fb3d9'] as const

/** Where the icons of the program and of the folder lie in the window of the dmg; electron-builder.yml has the same. */
export const dmgPlaces = { iconSize: 112, program: { x: 150, y: 190 }, folder: { x: 390, y: 190 } } as const

interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

const placed = (icon: string, { x, y, size }: Place): string =>
  icon.replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `)

const sheet = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`

const filled = (colour: string): string => `<rect width="100%" height="100%" fill="${colour}"/>`

/** On white, as the head of the page is, and at its right end. */
const header = (icon: string): string => sheet(150, 57, filled('#fff') + placed(icon, { x: 101, y: 8, size: 41 }))

/** The lines from the one above to the many below, large and pale. */
const branches = `<path d="M82 200v36M16 330v-70q0-24 24-24h84q24 0 24 24v70" fill="none" stroke="${tint}" stroke-width="12" stroke-linecap="round"/>`

const sidebar = (icon: string): string =>
  sheet(164, 314, filled(ground) + branches + placed(icon, { x: 38, y: 76, size: 88 }))

/** What goes is grey. */
const toGrey = (icon: string): string => icon.replaceAll('#005fb8', '#66707c').replaceAll('#9bd0ff', '#cfd6de')

const arrow = `<path d="M240 190h54M278 172l18 18-18 18" fill="none" stroke="${line}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`
const background = (): string => sheet(540, 380, filled(ground) + arrow)

export const installerArt: readonly ArtFile[] = [
  { file: 'assets/windows/installer-header.bmp', width: 150, height: 57, draw: header },
  { file: 'assets/windows/installer-sidebar.bmp', width: 164, height: 314, draw: sidebar },
  {
    file: 'assets/windows/uninstaller-sidebar.bmp',
    ...{ width: 164, height: 314 },
    draw: (icon) => sidebar(toGrey(icon)),
  },
  { file: 'assets/mac/background.png', width: 540, height: 380, draw: background },
  { file: 'assets/mac/background@2x.png', width: 1080, height: 760, draw: background },
]
