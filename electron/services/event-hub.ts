import type { ConsoleEvent } from '../../shared/ipc/contract.ts'

type ConsoleEventListener = (event: ConsoleEvent) => void

/** Tells every carrier what happened. */
export interface EventHub {
  publish(event: ConsoleEvent): void
  /** Answers a function that ends the subscription. */
  subscribe(listener: ConsoleEventListener): () => void
}

export function createEventHub(onListenerFailed: (thrown: unknown) => void): EventHub {
  const listeners = new Set<{ readonly tell: ConsoleEventListener }>()
  return {
    publish: (event) => {
      for (const { tell } of listeners) {
        try {
          tell(event)
        } catch (thrown) {
          onListenerFailed(thrown)
        }
      }
    },
    subscribe: (tell) => {
      const entry = { tell }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}
