import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { z } from 'zod'

const finish = 'http.server.response.finish'
const message = z.object({ response: z.custom<ServerResponse>((value) => typeof value === 'object' && value !== null) })

export interface AnswerSizes {
  readonly sizes: () => readonly number[]
  stop(): void
}

/** How many bytes each answer of a server of this process has, as its own Content-Length says. */
export function watchAnswerSizes(): AnswerSizes {
  const sizes: number[] = []
  const note = (event: unknown): void => {
    const { response } = message.parse(event)
    sizes.push(Number(response.getHeader('Content-Length') ?? 0))
  }
  subscribe(finish, note)
  return { sizes: () => sizes, stop: () => void unsubscribe(finish, note) }
}
