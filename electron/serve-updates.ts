import type { Console } from './compose.ts'
import { askAboutUpdate } from './updates/ask-about-update.ts'
import { createUpdateKeeper, type Updater, type UpdateKeeper } from './updates/keep-up-to-date.ts'
import { packagedFeed } from './updates/packaged-feed.ts'
import { readPolicy } from './updates/read-policy.ts'
import type { UpdateSituation } from './updates/decide-update.ts'

/** What is asked of Electron's `app`. */
interface UpdatedApp {
  readonly isPackaged: boolean
  getPreferredSystemLanguages(): readonly string[]
}

export interface UpdatedProgram {
  readonly console: Console
  /** The windows are about to be closed for good. */
  readonly onInstalling: () => void
}

/** The start belongs to the screens. Milliseconds. */
const firstLookMs = 60_000
const lookAgainMs = 60 * 60 * 1000

/** Looks for newer versions while the window is there, never during a run. Which way it goes stands in `updates/`. */
export function serveUpdates(program: UpdatedProgram, app: UpdatedApp): void {
  if (!app.isPackaged) return
  const { console } = program
  const keeper = createKeeper(program, app)
  const proceed = () => void keeper.proceed()
  setTimeout(proceed, firstLookMs).unref()
  setInterval(proceed, lookAgainMs).unref()
  console.subscribe((event) => {
    if (event.kind === 'run-ended') proceed()
  })
}

function createKeeper({ console, onInstalling }: UpdatedProgram, app: UpdatedApp): UpdateKeeper {
  const { services, log } = console
  const { application, synchronization } = services
  const setting = () => application.describe().preferences.updates ?? 'ask'
  const language = () => {
    const chosen = application.describe().preferences.language
    if (chosen !== 'system') return chosen
    return app.getPreferredSystemLanguages()[0]?.startsWith('de') === true ? 'de' : 'en'
  }
  return createUpdateKeeper({
    facts: async () => ({ ...(await placeFacts()), setting: setting(), activeRuns: synchronization.active().length }),
    now: () => Date.now(),
    updater: async () => announcing(await loadUpdater(), onInstalling),
    ask: (question) => askAboutUpdate(language(), question),
    turnOff: async () => {
      await application.savePreferences({ updates: 'off' })
    },
    note: (step, version) => log.info({ step, version }, 'An update goes on.'),
    onFailed: (thrown) => void log.failure(thrown),
  })
}

const announcing = (updater: Updater, onInstalling: () => void): Updater => ({
  ...updater,
  install: () => {
    onInstalling()
    updater.install()
  },
})

/** Read anew each time: a policy takes effect without a restart. */
const placeFacts = async (): Promise<Pick<UpdateSituation, 'installation' | 'policy' | 'feed'>> => ({
  // electron-builder's portable program sets it to the folder that it was started from.
  installation: process.env['PORTABLE_EXECUTABLE_DIR'] === undefined ? 'installed' : 'portable',
  policy: await readPolicy(process.platform),
  feed: packagedFeed(process.resourcesPath),
})

/** Evaluated when it is needed first: it has no place in the start. */
async function loadUpdater(): Promise<Updater> {
  const [{ createElectronUpdater }, policy] = await Promise.all([
    import('./updates/electron-updater.ts'),
    readPolicy(process.platform),
  ])
  return createElectronUpdater(policy.kind === 'ask' ? policy.feed : null)
}
