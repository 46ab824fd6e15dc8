import type { SentAttribute } from './encode-response.ts'
import type { StoredEntry } from './stored-directory.ts'

/** Sent only when asked for by name or with `+` (RFC 3673); lower case. */
const operationalAttributes: ReadonlySet<string> = new Set([
  'altserver',
  'createtimestamp',
  'entrydn',
  'entryuuid',
  'hassubordinates',
  'modifytimestamp',
  'namingcontexts',
  'structuralobjectclass',
  'subschemasubentry',
  'supportedcontrol',
  'supportedextension',
  'supportedldapversion',
  'vendorname',
])
/** Never sent: passwords do not leave the server. */
const hiddenAttributes: ReadonlySet<string> = new Set(['userpassword'])

/** The attributes that a client asked for; `cn` means `cn;lang-de` as well (RFC 4511, 4.5.1.8; RFC 4512, 2.5). */
export function selectAttributes(entry: StoredEntry, requested: readonly string[]): readonly SentAttribute[] {
  const wanted = new Set(requested.map((name) => name.toLowerCase()))
  const isWanted = (name: string): boolean => {
    const type = name.split(';')[0] ?? name
    if (hiddenAttributes.has(type)) return false
    if (wanted.has(name) || wanted.has(type)) return true
    if (operationalAttributes.has(type)) return wanted.has('+')
    return wanted.size === 0 || wanted.has('*')
  }
  return [...entry.attributes.entries()].filter(([name]) => isWanted(name)).map(([, attribute]) => attribute)
}
