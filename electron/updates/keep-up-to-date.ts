import { assertNever } from '../../shared/assert-never.ts'
import { decideUpdate, type UpdateProgress, type UpdateSituation, type UpdateStep } from './decide-update.ts'

/** The port to whatever fetches and installs. */
export interface Updater {
  /** The version that is newer than ours; null where there is none. */
  check(): Promise<string | null>
  download(): Promise<void>
  /** Ends the program; the installer starts it again. */
  install(): void
}

export type UpdateAnswer = 'yes' | 'later' | 'never'
export interface UpdateQuestion {
  readonly kind: 'download' | 'restart'
  readonly version: string
}

export interface UpdateParts {
  readonly facts: () => Promise<Omit<UpdateSituation, 'now' | 'progress'>>
  readonly now: () => number
  readonly updater: () => Promise<Updater>
  readonly ask: (question: UpdateQuestion) => Promise<UpdateAnswer>
  /** `never` was answered: the setting is turned off. */
  readonly turnOff: () => Promise<void>
  readonly note: (step: UpdateStep['kind'], version: string | null) => void
  readonly onFailed: (thrown: unknown) => void
}

export interface UpdateKeeper {
  /** Goes on as far as it may; to be called now and then, and when a run has ended. Never rejects. */
  proceed(): Promise<void>
}

export function createUpdateKeeper(parts: UpdateParts): UpdateKeeper {
  let progress: UpdateProgress = { kind: 'none', checkedAt: null }
  let under: Promise<void> | null = null
  const goOn = async () => {
    for (;;) {
      const step = decideUpdate({ ...(await parts.facts()), now: parts.now(), progress })
      if (step.kind === 'off' || step.kind === 'wait') return
      parts.note(step.kind, 'version' in step ? step.version : null)
      const next = await take(step, parts)
      if (next === null) return
      progress = next
    }
  }
  const proceed = async () => {
    try {
      await goOn()
    } catch (thrown) {
      // Asked again after the interval, not at once: a feed that is away stays away for a while.
      progress = { kind: 'none', checkedAt: parts.now() }
      parts.onFailed(thrown)
    }
  }
  return {
    proceed: () => {
      under ??= proceed().finally(() => (under = null))
      return under
    },
  }
}

type Taken = Exclude<UpdateStep, { readonly kind: 'off' | 'wait' }>

/** The progress after the step; null where the program ends. */
async function take(step: Taken, parts: UpdateParts): Promise<UpdateProgress | null> {
  switch (step.kind) {
    case 'check': {
      const version = await (await parts.updater()).check()
      return version === null ? putOff(parts) : { kind: 'found', version }
    }
    case 'ask-download':
      return askFor({ kind: 'download', version: step.version }, parts)
    case 'download':
      await (await parts.updater()).download()
      return { kind: 'downloaded', version: step.version }
    case 'ask-restart':
      return askFor({ kind: 'restart', version: step.version }, parts)
    case 'install':
      ;(await parts.updater()).install()
      return null
    default:
      return assertNever(step)
  }
}

const putOff = ({ now }: UpdateParts): UpdateProgress => ({ kind: 'none', checkedAt: now() })

async function askFor(question: UpdateQuestion, parts: UpdateParts): Promise<UpdateProgress> {
  const answer = await parts.ask(question)
  const { kind, version } = question
  if (answer === 'yes') return kind === 'download' ? { kind: 'wanted', version } : { kind: 'restart-wanted', version }
  if (answer === 'never') await parts.turnOff()
  return putOff(parts)
}
