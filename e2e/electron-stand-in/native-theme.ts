import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'
import { state } from './state.ts'

/** The stand-in's system is light; DSCONSOLE_STAND_IN_DARK=1 makes it dark. */
class StandInTheme extends EventEmitter implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  private source: NativeTheme['themeSource'] = 'system'

  get themeSource() {
    return this.source
  }
  set themeSource(source) {
    this.source = source
    this.emit('updated')
    for (const { webContents } of state.windows.values()) void webContents.page?.prefersDark(this.shouldUseDarkColors)
  }
  get shouldUseDarkColors() {
    return this.source === 'system' ? process.env['DSCONSOLE_STAND_IN_DARK'] === '1' : this.source === 'dark'
  }
}

export const nativeTheme = refuseUnknown('nativeTheme', new StandInTheme())
