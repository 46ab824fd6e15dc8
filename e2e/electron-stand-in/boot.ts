/** Runs the main bundle as Electron does: evaluated whole first, `ready` only then. */
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { becomeReady } from './app.ts'
import { startChromium } from './chromium.ts'
import { followDownloads } from './downloads.ts'
import { state } from './state.ts'

// Electron's own command line names the program first.
process.argv.splice(1, 1)
const main = process.argv[1]
if (main === undefined) throw new Error('The stand-in for Electron needs the main bundle as its first argument.')

// For what the program does on another system: it goes by this name alone.
const platform = process.env['DSCONSOLE_STAND_IN_PLATFORM']
if (platform !== undefined) Object.defineProperty(process, 'platform', { value: platform })

const chromium = startChromium(state.switches)
createRequire(import.meta.url)(resolve(main))
state.cdp = await chromium
await followDownloads(state.cdp.browser)
becomeReady()
