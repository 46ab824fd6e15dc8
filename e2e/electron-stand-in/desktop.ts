import { EventEmitter } from 'node:events'
import type {
  Dialog,
  Display,
  PowerMonitor,
  PowerSaveBlocker,
  SaveDialogReturnValue,
  Screen,
  Session,
  Shell,
} from 'electron'
import { permissionHandlers } from './permissions.ts'
import { refuseUnknown } from './refuse-unknown.ts'

const unanswered = (name: string): Promise<never> =>
  Promise.reject(new Error(`A test must answer dialog.${name}: nobody sits before the stand-in.`))

/** A spec puts its own answers in place of these, which works with the real Electron too. */
export const dialog = refuseUnknown('dialog', {
  showErrorBox: (title, content) => void process.stderr.write(`${title}\n${content}\n`),
  showMessageBoxSync: () => {
    throw new Error('A test must answer dialog.showMessageBoxSync: nobody sits before the stand-in.')
  },
  showMessageBox: () => unanswered('showMessageBox'),
  showOpenDialog: () => unanswered('showOpenDialog'),
  showSaveDialog: (): Promise<SaveDialogReturnValue> => unanswered('showSaveDialog'),
} satisfies Partial<Dialog>)

/** What was handed to the system; nothing is. */
export const openedOutside: string[] = []

export const shell = refuseUnknown('shell', {
  openExternal: (url: string) => {
    openedOutside.push(url)
    return Promise.resolve()
  },
  openPath: (path: string) => {
    openedOutside.push(path)
    return Promise.resolve('')
  },
} satisfies Partial<Shell>)

export const powerMonitor = refuseUnknown(
  'powerMonitor',
  new EventEmitter() as EventEmitter & Pick<PowerMonitor, never>,
)

/** What keeps the machine awake; nothing does. */
export const blockers = new Set<number>()

export const powerSaveBlocker = refuseUnknown('powerSaveBlocker', {
  start: () => {
    blockers.add(blockers.size + 1)
    return blockers.size
  },
  stop: (id) => blockers.delete(id),
  isStarted: (id) => blockers.has(id),
} satisfies Partial<PowerSaveBlocker>)

const displayAt = (id: number, x: number) =>
  ({
    id,
    bounds: { x, y: 0, width: 1920, height: 1080 },
    workArea: { x, y: 0, width: 1920, height: 1040 },
    scaleFactor: 1,
  }) as Display

const primary = displayAt(1, 0)
/** DSCONSOLE_STAND_IN_SCREENS=2: another one, right of the first. */
const displays = process.env['DSCONSOLE_STAND_IN_SCREENS'] === '2' ? [primary, displayAt(2, 1920)] : [primary]

export const screen = refuseUnknown('screen', {
  getAllDisplays: () => displays,
  getPrimaryDisplay: () => primary,
} satisfies Partial<Screen>)

type BeforeRequest = (details: never, answer: (response: { readonly cancel?: boolean }) => void) => void
let beforeRequest: BeforeRequest | null = null

/** Whether the program lets a page ask for that address. */
export function isCancelled(url: string): boolean {
  let isStopped = false
  beforeRequest?.({ url } as never, ({ cancel }) => void (isStopped = cancel === true))
  return isStopped
}

export const session = refuseUnknown('session', {
  defaultSession: refuseUnknown(
    'session.defaultSession',
    Object.assign(new EventEmitter(), {
      webRequest: refuseUnknown('session.webRequest', {
        onBeforeRequest: (listener: BeforeRequest) => void (beforeRequest = listener),
      }),
      ...({
        setPermissionRequestHandler: (handler) => void (permissionHandlers.request = handler),
        setPermissionCheckHandler: (handler) => void (permissionHandlers.check = handler),
        setDevicePermissionHandler: () => void permissionHandlers.others.add('device'),
        setDisplayMediaRequestHandler: () => void permissionHandlers.others.add('display'),
        setSpellCheckerEnabled: () => undefined,
      } satisfies Partial<Session>),
    }),
  ),
})
