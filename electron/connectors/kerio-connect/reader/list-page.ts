import { z } from 'zod'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { callOf, type ListReading, type ListRequest } from './list-request.ts'

export interface ListPage {
  readonly items: readonly unknown[]
  /** How many there are in all, as the server counts. */
  readonly total: number
}

/** `totalItems` may come as a text. */
const pageSchema = z.object({
  list: z.array(z.unknown()),
  totalItems: z.union([
    z.int().min(0),
    z
      .string()
      .regex(/^\d{1,9}$/u)
      .transform(Number),
  ]),
})

export async function readListPage({ session }: ListReading, request: ListRequest, start: number): Promise<ListPage> {
  const { method, stage } = request
  const page = pageSchema.safeParse(await session.call(callOf(request, start)))
  if (page.success) return { items: page.data.list, total: page.data.totalItems }
  const part = String(page.error.issues[0]?.path[0] ?? 'result')
  throw problemError('kerio-answer-invalid', stage, { parameters: { host: session.host, method, part } })
}

const identified = z.object({ id: z.string().min(1) })

/** null where the item has no id. */
export const idOf = (item: unknown): string | null => identified.safeParse(item).data?.id ?? null
