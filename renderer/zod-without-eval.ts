declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}

/**
 * zod tries out `new Function` when the first schema is made, which the content security policy refuses and reports.
 * It reads this setting before any of its modules can be called, so it is set before they are loaded.
 */
globalThis.__zod_globalConfig = { jitless: true }

export {}
