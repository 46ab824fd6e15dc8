import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readHiddenLine } from './read-hidden-line.ts'

function terminal() {
  const [stdin, stderr] = [new PassThrough(), new PassThrough()]
  const streams = { stdin, stderr } as unknown as Pick<NodeJS.Process, 'stdin' | 'stderr'>
  return { streams, type: (text: string) => stdin.write(text), shown: () => String(stderr.read() ?? '') }
}

const { signal } = new AbortController()

describe('a password that is typed on a terminal', () => {
  test.each([
    ['hunter2\r', 'hunter2'],
    ['with blanks \r', 'with blanks '],
    ['ünïcode\r', 'ünïcode'],
    ['wrong\u007f\u007f\u007f\u007f\u007fright\r', 'right'],
    ['\r', ''],
  ])('%j is %j, and nothing of it is shown', async (typed, value) => {
    const { streams, type, shown } = terminal()
    const answer = readHiddenLine(streams, 'Password: ', signal)
    type(typed)
    expect(await answer).toBe(value)
    expect(shown()).toBe('Password: \n')
  })

  test('Ctrl+C cancels', async () => {
    const { streams, type } = terminal()
    const answer = readHiddenLine(streams, 'Password: ', signal)
    type('half\u0003')
    await expect(answer).rejects.toMatchObject({ problem: { code: 'cancelled' } })
  })

  test('a request to end cancels', async () => {
    const ending = new AbortController()
    const answer = readHiddenLine(terminal().streams, 'Password: ', ending.signal)
    ending.abort()
    await expect(answer).rejects.toMatchObject({ problem: { code: 'cancelled' } })
  })
})
