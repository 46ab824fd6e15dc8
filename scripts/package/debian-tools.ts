import { existsSync } from 'node:fs'

/** What Debian has of the tools that make Windows' and Linux' packages; suites without theirs are skipped by name. */
const programs = {
  mono: ['/usr/bin/mono', '/usr/bin/mcs'],
  nsis: ['/usr/bin/makensis', '/usr/bin/7zz', '/usr/bin/mcs'],
} as const

export const toolsAvailable = (tools: keyof typeof programs): boolean =>
  programs[tools].every((file) => existsSync(file))
