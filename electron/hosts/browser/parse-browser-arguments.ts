import { parseArgs } from 'node:util'

export interface BrowserArguments {
  readonly data: string | undefined
  /** 0: any free port. */
  readonly port: number
}

/** null where the arguments make no sense. */
export function parseBrowserArguments(typed: readonly string[]): BrowserArguments | null {
  try {
    const options = { data: { type: 'string' }, port: { type: 'string' } } as const
    const { values } = parseArgs({ args: [...typed], options, strict: true })
    const port = values.port ?? '0'
    return /^\d{1,5}$/u.test(port) && Number(port) <= 65_535 ? { data: values.data, port: Number(port) } : null
  } catch {
    return null
  }
}
