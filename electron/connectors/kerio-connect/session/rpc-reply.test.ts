import { expect, it } from 'vitest'
import { readRpcReply } from './rpc-reply.ts'

const read = (reply: object) => readRpcReply(JSON.stringify({ jsonrpc: '2.0', id: 7, ...reply }), 7)

it.each<[what: string, reply: object, expected: object]>([
  ['a result', { result: { list: [] } }, { kind: 'result', result: { list: [] } }],
  ['a result that is null', { result: null }, { kind: 'result', result: null }],
  ['a result beside an error that is null', { result: 1, error: null }, { kind: 'result', result: 1 }],
  ['an error', { error: { code: 1000, message: 'no' } }, { kind: 'failure', failure: { code: 1000, message: 'no' } }],
  [
    'an error before a result',
    { result: 1, error: { code: -32001 } },
    { kind: 'failure', failure: { code: -32001, message: '' } },
  ],
  [
    'an error with parameters',
    {
      error: { code: 1002, message: '%2 of %1, %3', data: { messageParameters: { positionalParameters: ['a', 'b'] } } },
    },
    { kind: 'failure', failure: { code: 1002, message: 'b of a, %3' } },
  ],
  ['an error with odd data', { error: { code: 1, message: '%1', data: 'x' } }, { failure: { message: '%1' } }],
  ['an error without a code', { error: { message: 'no' } }, { kind: 'foreign', part: 'error' }],
  ['an error that is a text', { error: 'no' }, { kind: 'foreign', part: 'error' }],
  ['neither result nor error', {}, { kind: 'foreign', part: 'result' }],
  ['another id', { id: 8, result: 1 }, { kind: 'foreign', part: 'id' }],
  ['the id as a text', { id: '7', result: 1 }, { kind: 'foreign', part: 'id' }],
  ['no id', { id: undefined, result: 1 }, { kind: 'foreign', part: 'id' }],
])('%s', (_what, reply, expected) => {
  expect(read(reply)).toMatchObject(expected)
})

it.each([
  ['', 'json'],
  ['<html></html>', 'json'],
  ['{"id":7,"result":', 'json'],
  ['[]', 'object'],
  ['"text"', 'object'],
  ['null', 'object'],
])('%j is no reply: %s', (text, part) => {
  expect(readRpcReply(text, 7)).toEqual({ kind: 'foreign', part })
})
