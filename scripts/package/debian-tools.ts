import { existsSync } from 'node:fs'

/** What Debian has of the tools that make and check packages, and in which of its packages; a test holds the lab to it. */
export const debianTools = {
  mono: { '/usr/bin/mono': 'mono-runtime', '/usr/bin/mcs': 'mono-mcs' },
  linux: {
    '/usr/bin/dpkg-deb': 'dpkg',
    '/usr/bin/mksquashfs': 'squashfs-tools',
    '/usr/bin/unsquashfs': 'squashfs-tools',
    '/usr/bin/desktop-file-validate': 'desktop-file-utils',
  },
  nsis: { '/usr/bin/makensis': 'nsis', '/usr/bin/7zz': '7zip', '/usr/bin/mcs': 'mono-mcs' },
} as const

/** Whether the suites that need these tools can run. With DSCONSOLE_REQUIRE_LAB=1 their absence is an error. */
export function toolsAvailable(
  tools: keyof typeof debianTools,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (file: string) => boolean = existsSync,
): boolean {
  const missing = Object.entries(debianTools[tools]).filter(([program]) => !exists(program))
  if (missing.length > 0 && environment['DSCONSOLE_REQUIRE_LAB'] === '1') {
    const [programs, packages] = [missing.map(([program]) => program), missing.map(([, name]) => name)]
    throw new Error(
      `The lab is required and incomplete: ${programs.join(', ')} (Debian: apt-get install ${packages.join(' ')}).`,
    )
  }
  return missing.length === 0
}
