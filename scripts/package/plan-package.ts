import { feedArguments } from './feed-arguments.ts'
import { findPlaceholders, type ReleaseFacts, type System } from './find-placeholders.ts'

export interface PackageRequest extends Omit<ReleaseFacts, 'systems'> {
  /** What stands behind `npm run package --`. */
  readonly typed: readonly string[]
  readonly platform: NodeJS.Platform
}

export type PackagePlan =
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
  | {
      readonly kind: 'build'
      readonly notice: string
      /** For electron-builder. */
      readonly typed: readonly string[]
      readonly environment: Readonly<Record<string, string | undefined>>
    }

/** A release carries real addresses and a signature, or is not made; anything else is unsigned, and said to be. */
export function planPackage(request: PackageRequest): PackagePlan {
  const typed = request.typed.filter((word) => word !== '--release')
  if (typed.length === request.typed.length) return planTrial(request)
  const sentences = findPlaceholders({ ...request, systems: systemsOf(typed, request.platform) })
  if (sentences.length > 0) return { kind: 'refused', sentences }
  const { DSCONSOLE_UPDATE_FEED: feed } = request.environment
  return {
    kind: 'build',
    notice: 'A release: everything that a system can check is signed, or the build fails.',
    typed: [...typed, ...feedArguments(feed === 'none' ? '' : feed), '-c.forceCodeSigning=true', '--publish', 'never'],
    environment: request.environment,
  }
}

const signingVariables = ['CSC_LINK', 'CSC_NAME', 'WIN_CSC_LINK', 'CSC_INSTALLER_LINK'] as const

function planTrial({ typed, environment }: PackageRequest): PackagePlan {
  const unsigned = Object.fromEntries(signingVariables.map((name) => [name, undefined]))
  return {
    kind: 'build',
    notice:
      'Not a release: these packages are not signed and may carry placeholders. ' +
      'Those to be given away are made by `npm run package -- --release`.',
    typed: [...typed, ...feedArguments(environment['DSCONSOLE_UPDATE_FEED']), '--publish', 'never'],
    environment: { ...environment, ...unsigned, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  }
}

const switches: Readonly<Record<System, RegExp>> = {
  windows: /^(?:-w|--win|--windows)$/u,
  mac: /^(?:-m|-o|--mac|--macos)$/u,
  linux: /^(?:-l|--linux)$/u,
}

/** As electron-builder reads them: those that are named, otherwise the system that it runs on. */
function systemsOf(typed: readonly string[], platform: NodeJS.Platform): readonly System[] {
  const all = ['windows', 'mac', 'linux'] as const
  const named = all.filter((system) => typed.some((word) => switches[system].test(word)))
  if (named.length > 0) return named
  if (platform === 'win32') return ['windows']
  return platform === 'darwin' ? ['mac'] : ['linux']
}
