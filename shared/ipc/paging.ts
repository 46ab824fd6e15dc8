import { z } from 'zod'

/** Lists travel in pages of at most 500 rows; screens ask for about 200. */
export const pageInput = z.strictObject({
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(500),
})

export const searchText = z.string().max(256)
