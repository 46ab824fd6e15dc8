import type { Duplex } from 'node:stream'

/** The sending side of a connection, with the abuses that a test may ask for. */
export interface Wire {
  write(bytes: Buffer): void
  /** Lets `count` more bytes through, then closes the connection in the middle of whatever is sent. */
  cutAfter(count: number): void
  /** From now on every byte travels alone. */
  byteByByte(): void
  /** Everything that `action` sends goes out in one write. */
  inOneWrite(action: () => void): void
  /** Closes in good order once everything is sent. */
  end(): void
}

export function createWire(stream: () => Duplex): Wire {
  let allowance = Number.POSITIVE_INFINITY
  let collected: Buffer[] | null = null
  let queue: Promise<void> | null = null

  const send = (bytes: Buffer): void => {
    const passed = bytes.subarray(0, Math.min(bytes.length, allowance))
    allowance -= passed.length
    if (passed.length > 0 && !stream().destroyed) stream().write(passed)
    if (allowance === 0) stream().end()
  }
  const write = (bytes: Buffer): void => {
    if (collected !== null) collected.push(bytes)
    else if (queue !== null) queue = queue.then(() => sendSingly(bytes, send))
    else send(bytes)
  }

  return {
    write,
    cutAfter: (count) => {
      allowance = count
      if (count === 0) stream().end()
    },
    byteByByte: () => {
      queue ??= Promise.resolve()
    },
    inOneWrite: (action) => {
      collected = []
      action()
      const whole = Buffer.concat(collected)
      collected = null
      write(whole)
    },
    end: () => {
      if (queue === null) stream().end()
      else queue = queue.then(() => void stream().end())
    },
  }
}

async function sendSingly(bytes: Buffer, send: (bytes: Buffer) => void): Promise<void> {
  for (let index = 0; index < bytes.length; index += 1) {
    send(bytes.subarray(index, index + 1))
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
