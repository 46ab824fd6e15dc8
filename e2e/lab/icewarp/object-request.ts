import { childOf, parseXml, textOf, type LabElement } from './parse-xml.ts'

/** `<handle>-><Method>` with its parameters, all of them as text. */
export interface ObjectRequest {
  readonly handle: string
  readonly method: string
  readonly parameters: readonly string[]
}

export function readObjectRequest(body: string): ObjectRequest | null {
  const root = parsed(body)
  if (root?.name !== 'methodCall') return null
  const [, handle, method] = /^(\d+)->(\w+)$/u.exec(textOf(root, 'methodName') ?? '') ?? []
  if (handle === undefined || method === undefined) return null
  return { handle, method, parameters: (childOf(root, 'params')?.children ?? []).map(valueOf) }
}

/** Untyped and `<string>` are both used; whole numbers come as `<int>` or `<i4>`. */
function valueOf(parameter: LabElement): string {
  const value = childOf(parameter, 'value')
  return value?.children[0]?.text ?? value?.text ?? ''
}

function parsed(body: string): LabElement | null {
  try {
    return parseXml(body)
  } catch {
    return null
  }
}
