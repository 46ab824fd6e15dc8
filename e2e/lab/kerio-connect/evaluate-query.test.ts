import { describe, expect, it } from 'vitest'
import { evaluateQuery } from './evaluate-query.ts'
import { RpcError } from './rpc-error.ts'

const records = [
  { id: '1', loginName: 'bob', fullName: 'Bob Sales', isEnabled: true, userGroups: [{ id: 'g1' }] },
  { id: '2', loginName: 'Anna', fullName: 'Anna', isEnabled: false, userGroups: [{ id: 'g1' }, { id: 'g2' }] },
  { id: '3', loginName: 'carl', fullName: '', isEnabled: true, userGroups: [] },
]
const ids = (query: object, cap = 100) =>
  evaluateQuery(records, query, { cap }).list.map((record) => (record as { id: string }).id)
const where = (fieldName: string, comparator: string, value: string) => ({ fieldName, comparator, value })
const byName = { columnName: 'loginName', direction: 'Asc' }

describe('a query of the double', () => {
  it.each<[what: string, query: object, found: readonly string[]]>([
    ['everything', {}, ['1', '2', '3']],
    ['equal, without case', { conditions: [where('loginName', 'Eq', 'ANNA')] }, ['2']],
    ['not equal', { conditions: [where('loginName', 'NotEq', 'bob')] }, ['2', '3']],
    ['less', { conditions: [where('loginName', 'LessThan', 'bob')] }, ['2']],
    ['less or equal', { conditions: [where('loginName', 'LessEq', 'bob')] }, ['1', '2']],
    ['greater', { conditions: [where('loginName', 'GreaterThan', 'bob')] }, ['3']],
    ['greater or equal', { conditions: [where('loginName', 'GreaterEq', 'bob')] }, ['1', '3']],
    ['a substring', { conditions: [where('fullName', 'Like', 'ale')] }, ['1']],
    ['a pattern', { conditions: [where('fullName', 'Like', 'b%s')] }, ['1']],
    ['the members of a group', { conditions: [where('userGroups', 'Eq', 'g2')] }, ['2']],
    ['a quick search', { conditions: [where('QUICKSEARCH', 'Like', 'ann')] }, ['2']],
    ['both', { conditions: [where('userGroups', 'Eq', 'g1'), where('isEnabled', 'Eq', 'true')] }, ['1']],
    ['either', { combining: 'Or', conditions: [where('id', 'Eq', '1'), where('id', 'Eq', '3')] }, ['1', '3']],
    ['in order', { orderBy: [byName] }, ['2', '1', '3']],
    ['in the other order', { orderBy: [{ ...byName, direction: 'Desc' }] }, ['3', '1', '2']],
    ['with case', { orderBy: [{ ...byName, caseSensitive: true }] }, ['2', '1', '3']],
    ['a page', { start: 1, limit: 1 }, ['2']],
    ['beyond the end', { start: 9, limit: 5 }, []],
    ['without limit', { limit: -1 }, ['1', '2', '3']],
  ])('%s', (_what, query, found) => expect(ids(query)).toEqual(found))

  it('counts the matches before start and limit, and never sends more than its own cap', () => {
    const page = evaluateQuery(records, { limit: -1 }, { cap: 2 })
    expect([page.list.length, page.totalItems]).toEqual([2, 3])
  })

  it('gives the fields that were asked for, and passes over names that it does not know', () => {
    const [record] = evaluateQuery(records, { fields: ['id', 'nothing'], limit: 1 }, { cap: 9 }).list
    expect(record).toEqual({ id: '1' })
  })

  it.each<[what: string, query: unknown]>([
    ['no object', 'all'],
    ['a number as comparator, as version 7 had it', { conditions: [{ fieldName: 'id', comparator: 0, value: '1' }] }],
    ['itemSource in an Or', { combining: 'Or', conditions: [where('itemSource', 'Eq', 'x')] }],
    ['isWritableByMe', { conditions: [where('isWritableByMe', 'Eq', 'true')] }],
    ['a negative start', { start: -1 }],
  ])('refuses %s', (_what, query) => {
    expect(() => evaluateQuery(records, query, { cap: 9 })).toThrow(RpcError)
  })
})
