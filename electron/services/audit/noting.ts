import type { AuditDetail, Author } from '../../../shared/domain/audit.ts'
import { toProblem } from '../../../shared/errors/problem-error.ts'
import type { AuditLog, AuditNote } from '../../database/audit/audit-log.ts'

/** Where something is written down, and by whom it is done. The author is asked each time: somebody may log on. */
export interface Notebook {
  readonly audit: Pick<AuditLog, 'append'>
  readonly author: () => Author
}

export type NotedEvent = Pick<AuditNote, 'action' | 'subject'> & { readonly details?: readonly AuditDetail[] }

/** For what has no transaction of its own: the entry follows it, whether it was done or refused. */
export async function noting<Value>(notebook: Notebook, event: NotedEvent, work: () => Promise<Value>): Promise<Value> {
  const value = await notingRefusal(notebook, event, work)
  await notebook.audit.append([{ details: [], ...event, outcome: 'done' }], notebook.author())
  return value
}

/** For what writes its own entry where it is done. The code of the problem is written down, and no text of it. */
export async function notingRefusal<Value>(
  { audit, author }: Notebook,
  event: NotedEvent,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (thrown) {
    const { code } = toProblem(thrown, 'settings')
    const outcome = code === 'internal' || code === 'database-unusable' ? 'failed' : 'refused'
    const details = [...(event.details ?? []), { field: 'problem', before: null, after: code }]
    await audit.append([{ ...event, outcome, details }], author())
    throw thrown
  }
}
