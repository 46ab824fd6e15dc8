import { expect, it } from 'vitest'
import { because, said } from '../../shared/text/reason.ts'
import { parametersSchema } from './stored-json.ts'

it.each([
  ['plain words, as older versions wrote them', { reason: 'is not valid', line: 3 }],
  ['a reason', { reason: because('empty') }],
  ['a reason within a reason', { reason: because('not-json', { mistake: because('json-comma', { close: ']' }) }) }],
  ['what a server said', { reason: said('Access denied.') }],
])('%s comes back from a stored record as it was', (_case, parameters) => {
  expect(parametersSchema.parse(JSON.parse(JSON.stringify(parameters)))).toEqual(parameters)
})

it.each([{ reason: {} }, { reason: { reason: 5, values: {} } }, { reason: null }, { reason: ['x'] }])(
  'what never was a parameter is refused: %j',
  (parameters) => {
    expect(parametersSchema.safeParse(parameters).success).toBe(false)
  },
)
