/**
 * The last step of `npm run build`: the licences of all that is bundled or shipped beside it, in one text that the
 * screens show and the packages carry. Ends with an error where a licence is unknown or its text is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { bundleNames, listOf } from './notices/collect-packages.ts'
import { describePackage } from './notices/describe-package.ts'
import { packagesBeside } from './notices/packages-beside.ts'
import { renderNotices } from './notices/render-notices.ts'

const bundled = bundleNames.flatMap((name) => z.array(z.string()).parse(JSON.parse(readFileSync(listOf(name), 'utf8'))))
const packages = [...new Set([...bundled, ...packagesBeside()])].map(describePackage)
const notices = renderNotices(packages)
// Twice: what a package carries beside its archive is left out of the archive, and the screens read theirs from there.
for (const file of ['dist/renderer/third-party-notices.txt', 'dist/THIRD-PARTY-NOTICES.txt'])
  writeFileSync(file, notices)
