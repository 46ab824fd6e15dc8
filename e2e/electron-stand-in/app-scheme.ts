import type { CustomScheme, Protocol } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'

type Handler = (request: Request) => Response | Promise<Response>

/** The scheme of the program's own pages. */
export interface AppScheme {
  answer(request: Request): Promise<Response | null>
}

let handler: Handler | null = null
/** What was registered; a spec reads it. */
export const registeredSchemes: CustomScheme[] = []

export const appScheme: AppScheme = {
  answer: (request) => Promise.resolve(handler === null ? null : handler(request)),
}

export const protocol = refuseUnknown('protocol', {
  registerSchemesAsPrivileged: (schemes) => void registeredSchemes.push(...schemes),
  handle: (scheme, given) => {
    if (scheme !== 'app') throw new Error(`The stand-in for Electron knows the scheme app alone, not ${scheme}.`)
    handler = given
  },
} satisfies Partial<Protocol>)
