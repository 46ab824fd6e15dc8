import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const reader = z.custom<(text: string) => unknown>((value) => typeof value === 'function')
const section = z.record(z.string(), z.unknown())

/** electron-builder.yml, read by the reader that electron-builder itself has. */
export function readConfiguration(): Readonly<Record<string, unknown>> {
  const requireOfBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const { load } = z.object({ load: reader }).parse(requireOfBuilder('js-yaml'))
  return section.parse(load(readFileSync('electron-builder.yml', 'utf8')))
}

/** The value at a path such as `linux.maintainer`; undefined where there is none. */
export function valueAt(configuration: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => section.safeParse(value).data?.[key], configuration)
}
