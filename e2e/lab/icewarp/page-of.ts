import type { CommandAnswer } from './command-answer.ts'
import type { IceWarpVariant } from './icewarp-variant.ts'
import { childOf, textOf, type LabElement } from './parse-xml.ts'

/** One page with `offset` and `overallcount` behind its items. The meaning of a count of 0 is ICEWARP-A15: everything. */
export function pageOf<Record>(
  records: readonly Record[],
  parameters: LabElement,
  { variant, write }: { readonly variant: IceWarpVariant; readonly write: (record: Record) => string },
): CommandAnswer {
  const offset = Number(textOf(parameters, 'offset') ?? '0')
  const asked = Number(textOf(parameters, 'count') ?? '0')
  const count = Math.min(asked === 0 ? records.length : asked, variant.mostItems)
  const items = records.slice(offset, offset + count).map((record) => `<item>${write(record)}</item>`)
  const total = variant.overallCount === 'sent' ? `<overallcount>${records.length}</overallcount>` : ''
  return { kind: 'result', body: `${items.join('')}<offset>${offset}</offset>${total}` }
}

/** Some older builds refuse an empty filter element. */
export const refusesFilter = (parameters: LabElement, variant: IceWarpVariant): boolean =>
  variant.emptyFilter === 'refused' && childOf(parameters, 'filter')?.children.length === 0

export const maskOf = (parameters: LabElement, name: string): string =>
  textOf(childOf(parameters, 'filter'), name) ?? '*'
