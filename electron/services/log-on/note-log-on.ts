import type { FrontDoorParts } from './front-door-parts.ts'
import type { Verdict } from './check-credentials.ts'

/** A name that means nobody is not written down: it may be a password that was typed into the wrong field. */
const unknownName = '?'

export async function noteLogOn({ audit, origin }: FrontDoorParts, verdict: Verdict): Promise<void> {
  const subject = verdict.user?.userName ?? unknownName
  if (verdict.kind === 'admitted') {
    const author = { user: subject, origin }
    await audit.append([{ action: 'log-on', subject, outcome: 'done', details: [] }], author)
    return
  }
  const outcome = verdict.kind === 'refused' ? 'refused' : 'failed'
  const details = [{ field: 'problem', before: null, after: verdict.reason }]
  await audit.append([{ action: 'log-on', subject, outcome, details }], { user: null, origin })
}
