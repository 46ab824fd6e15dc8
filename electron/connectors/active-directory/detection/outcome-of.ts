import type { DetectionOutcome } from '../../../../shared/domain/detection.ts'
import { errorCode } from '../../network/error-code.ts'

/** What a look into a place comes to; a place that does not exist holds nothing. */
export async function outcomeOf(look: () => Promise<readonly string[]>): Promise<DetectionOutcome> {
  try {
    const values = await look()
    return values.length === 0 ? { kind: 'nothing' } : { kind: 'found', values }
  } catch (thrown) {
    const reason = errorCode(thrown)
    return reason === 'ENOENT' ? { kind: 'nothing' } : { kind: 'failed', reason }
  }
}
