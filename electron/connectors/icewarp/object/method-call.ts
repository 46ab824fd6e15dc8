import type { HttpRequest } from '../../http/http-session.ts'
import { part, writeXml } from '../xml/write-xml.ts'

/** `0` is the factory, every other number an object of the server's. */
export type ObjectHandle = string

export interface MethodCall {
  readonly handle: ObjectHandle
  readonly method: string
  readonly parameters: readonly string[]
  readonly stage: HttpRequest['stage']
}

/** Every parameter is text, as the vendor's samples send it. */
export const writeCall = ({ handle, method, parameters }: MethodCall): string =>
  `<?xml version="1.0"?>${writeXml(
    part('methodCall', [
      part('methodName', `${handle}->${method}`),
      part(
        'params',
        parameters.map((text) => part('param', [part('value', text)])),
      ),
    ]),
  )}`
