import { problemError } from '../../../../shared/errors/problem-error.ts'
import { attributeReader, firstTextOf, textsOf } from '../attributes/attribute-values.ts'
import { nameKey } from '../distinguished-name/name-key.ts'
import type { LdapSession } from '../session/ldap-session.ts'

/** What a server says of itself (RFC 4512, 5.1). */
export interface RootDse {
  readonly namingContexts: readonly string[]
  /** The one that the server itself calls its default; null where it names none. */
  readonly defaultNamingContext: string | null
  /** The name of the software, where the server tells. */
  readonly vendor: string | null
}

const readNamingContexts = attributeReader('namingContexts')
const readDefaultNamingContext = attributeReader('defaultNamingContext')
const readVendorName = attributeReader('vendorName')
const readVendorVersion = attributeReader('vendorVersion')

const requested = ['namingContexts', 'defaultNamingContext', 'vendorName', 'vendorVersion']

export async function readRootDse(session: LdapSession, signal: AbortSignal): Promise<RootDse> {
  const entry = await session.readEntry('', requested, signal)
  if (entry === null) return { namingContexts: [], defaultNamingContext: null, vendor: null }
  const vendor = [readVendorName, readVendorVersion].flatMap((read) => firstTextOf(read(entry)) ?? [])
  return {
    namingContexts: textsOf(readNamingContexts(entry)),
    defaultNamingContext: firstTextOf(readDefaultNamingContext(entry)),
    vendor: vendor.length === 0 ? null : vendor.join(' '),
  }
}

/** Naming contexts in which servers keep their own settings and logs. */
const ownContext =
  /^(cn=(config|configuration|schema|subschema|monitor|changelog|accesslog|log)|o=netscaperoot|dc=(domain|forest)dnszones)(,|$)/u

/** The base DN to take while none is set; null where the server leaves it open. */
function chooseBaseDn({ namingContexts, defaultNamingContext }: RootDse): string | null {
  if (defaultNamingContext !== null) return defaultNamingContext
  const [only, ...others] = namingContexts.filter((context) => !ownContext.test(nameKey(context)))
  return only !== undefined && others.length === 0 ? only : null
}

export const listNamingContexts = ({ namingContexts }: RootDse): string =>
  namingContexts.length === 0 ? '-' : namingContexts.join('; ')

export async function detectBaseDn(session: LdapSession, signal: AbortSignal): Promise<string> {
  const rootDse = await readRootDse(session, signal)
  const baseDn = chooseBaseDn(rootDse)
  if (baseDn !== null) return baseDn
  throw problemError('base-dn-unknown', 'base-dn', { parameters: { namingContexts: listNamingContexts(rootDse) } })
}
