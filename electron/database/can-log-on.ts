const hasWay = `(users.login_privileges IS NULL
  OR EXISTS (SELECT 1 FROM json_each(users.login_privileges) WHERE value IN ('windows', 'web')))`

/** Of a row of `users`: a password that is checked here, and a way to log on to this console. */
export const canLogOnHere = `(users.authentication = 'integrated' AND users.password_hash IS NOT NULL AND ${hasWay})`

/** The same, or at a directory: it may be gone tomorrow, but today it lets its users in. */
export const canLogOn = `(${canLogOnHere} OR (users.authentication = 'directory-services' AND ${hasWay}))`
