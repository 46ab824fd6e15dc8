import { isUsable } from '../files/text-encoding.ts'
import { encodingOfCodePage, registryValue } from './registry-output.ts'
import type { QueryRegistry } from './windows-registry.ts'

const codePageKey = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage`
/** Where nothing better is known: the code page of Western Europe, by far the most frequent. */
const usualEncoding = 'windows-1252'

/** What programs of this machine write without saying so: Windows keeps it as `ACP`. */
export async function systemEncoding(queryRegistry: QueryRegistry): Promise<string> {
  const codePage = registryValue(await queryRegistry(codePageKey, 'ACP', '64'), 'ACP')
  const encoding = codePage === null ? null : encodingOfCodePage(codePage)
  return encoding !== null && isUsable(encoding) ? encoding : usualEncoding
}
