import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Plain Node in Electron's place: enough of `app` for the command line, and silence for the rest. */
export async function writeElectronThatStarts(program: string): Promise<void> {
  const module = `
    const silent = new Proxy(function () {}, { get: (_, key) => (key === 'then' ? undefined : silent), apply: () => silent, construct: () => silent })
    const app = { whenReady: () => Promise.resolve(), exit: (code) => process.exit(code), on: () => app }
    const orSilent = (known) => new Proxy(known, { get: (_, key) => (key in known ? known[key] : silent) })
    module.exports = orSilent({ app: orSilent(app) })`
  await mkdir(join(program, 'node_modules/electron'), { recursive: true })
  await writeFile(join(program, 'node_modules/electron/index.js'), module)
}
