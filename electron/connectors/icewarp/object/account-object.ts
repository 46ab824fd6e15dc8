import type { Stage } from '../../../../shared/errors/stage.ts'
import { refusedBy } from '../xml-answer.ts'
import type { ObjectHandle } from './method-call.ts'
import { isTrue } from './method-reply.ts'
import { requireHandle, type ObjectSession } from './object-session.ts'

/** The one account object of a call, which holds one account at a time: no release of handles is known (ICEWARP-A8). */
export interface AccountObject {
  /** Loads an account; false where there is none. */
  open(email: string, stage: Stage): Promise<boolean>
  property(name: string, stage: Stage): Promise<string>
  /** The primary address of what is loaded. */
  emailAddress(stage: Stage): Promise<string>
  call(method: string, parameters: readonly string[], stage: Stage): Promise<string>
  callOnce(method: string, parameters: readonly string[], patience: number): Promise<string>
  lastError(stage: Stage): Promise<string>
  /** For what a method that gave nothing is blamed on. */
  refuse(method: string, stage: Stage): Promise<never>
}

export async function createAccountObject(session: ObjectSession): Promise<AccountObject> {
  const handle = await requireHandle(session, {
    handle: '0',
    method: 'Create',
    parameters: ['IceWarpServer.AccountObject'],
    stage: 'search',
  })
  const readAddress = createAddressReader(session, handle)
  const call: AccountObject['call'] = (method, parameters, stage) => session.call({ handle, method, parameters, stage })
  const lastError: AccountObject['lastError'] = (stage) => call('LastErr', [], stage)
  return {
    call,
    lastError,
    open: async (email, stage) => isTrue(await call('Open', [email], stage)),
    property: (name, stage) => call('GetProperty', [name], stage),
    emailAddress: readAddress,
    callOnce: (method, parameters, patience) =>
      session.callOnce({ handle, method, parameters, stage: 'bind' }, patience),
    refuse: async (method, stage) => {
      throw refusedBy(session.askedFor({ method, stage }), `LastErr ${(await lastError(stage)).trim()}`)
    },
  }
}

/** An attribute is read by its name; where the server knows no such method, by `Get_` and its name (13.0.3). */
function createAddressReader(session: ObjectSession, handle: ObjectHandle): AccountObject['emailAddress'] {
  let method = 'EmailAddress'
  return async (stage) => {
    const reply = await session.attempt({ handle, method, parameters: [], stage })
    if (reply.kind === 'value') return reply.value.trim()
    if (method === 'EmailAddress') method = 'Get_EmailAddress'
    return (await session.call({ handle, method, parameters: [], stage })).trim()
  }
}
