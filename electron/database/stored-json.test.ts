import { expect, it } from 'vitest'
import { because, named, said } from '../../shared/text/reason.ts'
import { parametersSchema } from './stored-json.ts'

it.each([
  ['a reason', { reason: because('empty') }],
  ['a reason within a reason', { reason: because('not-json', { mistake: because('json-comma', { close: ']' }) }) }],
  ['a name', { reason: named('busy (51)'), result: named('52e') }],
  ['what a server said', { reason: said('Access denied.') }],
])('%s comes back from a stored record as it was', (_case, parameters) => {
  expect(parametersSchema.parse(JSON.parse(JSON.stringify(parameters)))).toEqual(parameters)
})

it('plain words, as older versions wrote them, come back as words that are shown as they are', () => {
  expect(parametersSchema.parse({ reason: 'is not valid', result: 'busy (51)', line: 3, name: 'anna' })).toEqual({
    reason: named('is not valid'),
    result: named('busy (51)'),
    line: 3,
    name: 'anna',
  })
})

it.each([{ reason: {} }, { reason: { reason: 5, values: {} } }, { reason: null }, { reason: ['x'] }])(
  'what never was a parameter is refused: %j',
  (parameters) => {
    expect(parametersSchema.safeParse(parameters).success).toBe(false)
  },
)
