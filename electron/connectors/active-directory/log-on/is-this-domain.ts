import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { attributeReader, textsOf } from '../../ldap/attributes/attribute-values.ts'
import { and, equality } from '../../ldap/filter/build-filter.ts'
import type { OpenedController } from '../controller/open-controller.ts'

const shortNameOf = attributeReader('nETBIOSName')

/** Whether what stands before the backslash is this domain: by its DNS name or by its short name (MS-ADTS, 6.1.1.2.1.1). */
export async function isThisDomain(
  { session, facts }: OpenedController,
  domain: string,
  signal: AbortSignal,
): Promise<boolean> {
  const same = (name: string): boolean => comparisonKey(name) === comparisonKey(domain)
  if (same(facts.dnsDomain)) return true
  if (facts.configurationContext === null) return false
  const { entries } = await session.searchSome({
    baseDn: `CN=Partitions,${facts.configurationContext}`,
    scope: 'one',
    filter: and(equality('objectClass', 'crossRef'), equality('nCName', facts.namingContext)),
    attributes: ['nETBIOSName'],
    limit: 1,
    signal,
  })
  return entries.flatMap((entry) => textsOf(shortNameOf(entry))).some(same)
}
