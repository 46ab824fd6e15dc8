import { z } from 'zod'
import { pageInput, searchText } from './paging.ts'

const archiveQuery = pageInput.extend({ search: searchText })
export type ArchiveQuery = z.infer<typeof archiveQuery>

const archiveRow = z.strictObject({
  /** The name of the user whose archive it is or was. */
  folder: z.string(),
  /** null where the user is gone and nobody was given it. */
  owner: z.string().nullable(),
  files: z.number(),
  bytes: z.number(),
  /** false: there is at least that much; more was not looked at, or could not be read. */
  isWhole: z.boolean(),
  holdsMail: z.boolean(),
})
export type ArchiveRow = z.infer<typeof archiveRow>

const archivePage = z.strictObject({ total: z.number(), rows: z.array(archiveRow) })
export type ArchivePage = z.infer<typeof archivePage>

const folder = z.string().min(1).max(4096)

export const archiveCalls = {
  'archives.list': { input: archiveQuery, output: archivePage },
  'archives.give': {
    input: z.strictObject({ folder, userId: z.number().int().positive() }),
    output: z.strictObject({}),
  },
  'archives.remove': { input: z.strictObject({ folder }), output: z.strictObject({}) },
} as const
