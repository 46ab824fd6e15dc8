import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openUserDatabase } from '../open-user-database.ts'
import { createByHand } from '../testing/plans.ts'
import { fixedNow, withTemporaryFolder } from '../testing/temporary-database.ts'
import type { UserDatabase } from '../user-database.ts'

const author = { user: 'root', origin: 'test' }
const hash = 'c4nary-hash-of-a-password'
const other = 'an0ther-hash'

test.each<[string, (database: UserDatabase, userId: number) => Promise<unknown>]>([
  ['replaced', ({ editor }, userId) => editor.setPassword({ userId, hash: other, action: 'password-set' }, author)],
  ['made anew', ({ editor }, userId) => editor.replaceHash(userId, { before: hash, after: other })],
  ['left to a directory', ({ editor }, id) => editor.change(id, { authentication: 'directory-services' }, author)],
  [
    'deleted with its user',
    ({ editor }, userId) => editor.delete([{ userId, userName: 'zoe', archive: 'none' }], author),
  ],
])('a hash that is %s is in no byte of the file any more', (_how, edit) =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'users.db')
    const database = await openUserDatabase({ file, now: () => fixedNow })
    for (const userName of ['anna', 'berta']) await createByHand(database, { userName })
    const userId = await createByHand(database, { userName: 'zoe', passwordHash: hash })
    expect((await readFile(`${file}-wal`)).includes(hash), 'the search finds what is there').toBe(true)
    await edit(database, userId)
    await database.close()
    expect((await readFile(file)).includes(hash)).toBe(false)
  }),
)
