const ofPackage = /^(?<folder>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//u
/** What the bundlers add of their own: it is their code, under their licence. */
const ofBundler = /^\0(?<name>rolldown|vite)\//u

/**
 * The folder of the package that a bundled module belongs to, relative to the repository; null for our own files. A
 * module that belongs to neither is refused: nobody would know its licence.
 */
export function packageOfModule(id: string, root: string): string | null {
  const bundler = ofBundler.exec(id)?.groups?.['name']
  if (bundler !== undefined) return `node_modules/${bundler}`
  const file = id.replaceAll('\\', '/').replace(/\?.*$/u, '')
  const start = `${root.replaceAll('\\', '/')}/`
  if (!file.startsWith(start)) throw new Error(`It is not known which package this bundled module belongs to: ${id}`)
  const relative = file.slice(start.length)
  return ofPackage.exec(relative)?.groups?.['folder'] ?? null
}
