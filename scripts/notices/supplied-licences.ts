const vendor = 'node_modules/koffi/vendor'
const compiledInto = [`${vendor}/node-addon-api/LICENSE.md`, `${vendor}/node-api-headers/LICENSE`]

/** Texts that a package's own folder lacks: it comes without one, or has foreign code compiled in. */
export const suppliedLicences: readonly { readonly name: RegExp; readonly files: readonly string[] }[] = [
  // From its repository; the published package does not hold it.
  { name: /^saxes$/u, files: ['assets/licences/saxes.txt'] },
  { name: /^lazy-val$/u, files: ['assets/licences/lazy-val.txt'] },
  { name: /^koffi$/u, files: compiledInto },
  // One for each system, built from koffi's source.
  { name: /^@koromix\/koffi-[\w-]+$/u, files: ['node_modules/koffi/LICENSE.txt', ...compiledInto] },
]
