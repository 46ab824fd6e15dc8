import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'

type Handle = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown
const handles = new Map<string, Handle>()

export const ipcMain = refuseUnknown('ipcMain', {
  handle: (channel, handle) => {
    if (handles.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handles.set(channel, handle)
  },
  removeHandler: (channel) => void handles.delete(channel),
} satisfies Partial<IpcMain>)

/** Electron keeps the message alone of what a handler throws. */
export async function answerInvoke(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  { channel, given }: { readonly channel: string; readonly given: readonly unknown[] },
): Promise<{ readonly value: unknown } | { readonly error: string }> {
  const handle = handles.get(channel)
  if (handle === undefined) return { error: `No handler registered for '${channel}'` }
  try {
    return { value: await handle(event as IpcMainInvokeEvent, ...given) }
  } catch (thrown) {
    return { error: `Error invoking remote method '${channel}': ${String(thrown)}` }
  }
}
