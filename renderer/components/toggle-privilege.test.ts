import { expect, test } from 'vitest'
import { toggleGlobal } from './toggle-privilege.ts'

test.each([
  [['login'], 'admin', ['admin']],
  [['admin'], 'admin', []],
  [['admin'], 'login', ['login']],
  [['delete'], 'login', ['login', 'delete']],
  [['login', 'delete'], 'login', ['delete']],
] as const)('%j with %s pressed becomes %j: the administrator stands alone', (chosen, pressed, result) => {
  expect(toggleGlobal(chosen, pressed)).toEqual(result)
})
