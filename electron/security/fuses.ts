/**
 * Switches within Electron's binary, set when it is packaged and checked by the packaging tests (names as in
 * @electron/fuses). The package's binary must not be usable as a tool to run other code under our name.
 */
export const fuses = {
  /** ELECTRON_RUN_AS_NODE would make a general interpreter of it. */
  runAsNode: false,
  /** NODE_OPTIONS could preload code into it. */
  enableNodeOptionsEnvironmentVariable: false,
  /** --inspect would open it to any program of this machine. A package for Playwright differs in this one alone. */
  enableNodeCliInspectArguments: false,
  /** An archive that was changed is refused. */
  enableEmbeddedAsarIntegrityValidation: true,
  /** A folder `app` beside the archive would otherwise be run in its place. */
  onlyLoadAppFromAsar: true,
  /** No cookie is used; if one ever is, it does not lie in clear text. */
  enableCookieEncryption: true,
  /** Our pages are not files: nothing needs more than a browser gives to `file:`. */
  grantFileProtocolExtraPrivileges: false,
} as const
