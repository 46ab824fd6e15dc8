import { readdir, readFile } from 'node:fs/promises'
import type { DetectionEnvironment } from '../detection-environment.ts'
import { servicesResolver } from '../dns/resolve-services.ts'
import { readWindowsDomain } from './windows-domain.ts'

/** The machine that this program runs on. */
export const thisMachine: DetectionEnvironment = {
  platform: process.platform,
  variables: process.env,
  files: {
    readText: (path) => readFile(path, 'utf8'),
    listNames: async (folder) => (await readdir(folder)).sort(),
  },
  readWindowsDomain,
  resolveServices: servicesResolver(),
  random: Math.random,
  // Reference: LDAP, section 11.
  dnsMilliseconds: 5000,
}
