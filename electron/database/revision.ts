import type { Statements } from './database.ts'
import { numberOf } from './rows.ts'

export async function readRevision(statements: Statements): Promise<number> {
  const row = await statements.get(`SELECT value FROM meta WHERE name = 'revision'`)
  if (row === null) throw new Error('The revision is missing.')
  return numberOf(row, 'value')
}

/** Within the transaction of every write to users: whoever planned on what was before then knows. */
export async function advanceRevision(statements: Statements): Promise<void> {
  await statements.run(`UPDATE meta SET value = value + 1 WHERE name = 'revision'`)
}
