/** Codes as the reference lists them (kerio-connect, Errors). */
export const rpcCodes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  sessionExpired: -32001,
  timeout: -32002,
  operationFailed: 1000,
  doesNotExist: 1002,
  forbidden: 1003,
  accessDenied: 1004,
} as const

export interface RpcErrorBody {
  readonly code: number
  readonly message: string
  readonly data?: object
}

/** What a method answers instead of a result. HTTP still says 200. */
export class RpcError extends Error {
  readonly body: RpcErrorBody

  constructor(code: number, message: string, parameters: readonly string[] = []) {
    super(message)
    this.name = 'RpcError'
    const data = { messageParameters: { positionalParameters: parameters, plurality: 1 } }
    this.body = { code, message, data }
  }
}
