/** Pixels. Linux gets each as a file; Windows' container ends at 256; macOS names a fixed set, some for twice the density. */
export const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const
export const icnsTypes = [
  { type: 'icp4', size: 16 },
  { type: 'icp5', size: 32 },
  { type: 'ic07', size: 128 },
  { type: 'ic08', size: 256 },
  { type: 'ic09', size: 512 },
  { type: 'ic10', size: 1024 },
  { type: 'ic11', size: 32 },
  { type: 'ic12', size: 64 },
  { type: 'ic13', size: 256 },
  { type: 'ic14', size: 512 },
] as const

/** Beside the clock: 16, 24 and 32 pixels, chosen by Electron for the density that the name says. */
export const trayImages = [
  { suffix: '', size: 16 },
  { suffix: '@1.5x', size: 24 },
  { suffix: '@2x', size: 32 },
] as const

export const iconFiles = {
  source: 'assets/icon.svg',
  windows: 'assets/icon.ico',
  mac: 'assets/icon.icns',
  tray: (suffix: string) => `assets/tray/tray${suffix}.png`,
  trayTemplate: (suffix: string) => `assets/tray/trayTemplate${suffix}.png`,
  png: (size: number) => `assets/icons/${size}x${size}.png`,
} as const

/** macOS colours the shape of such an image itself: the drawing without its ground, in black. */
export const toTemplate = (svg: string): string =>
  svg.replace(/<rect [^>]*fill="#005fb8"\/>/u, '').replaceAll(/#(?:fff|9bd0ff)\b/gu, '#000')
