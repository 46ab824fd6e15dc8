import { longestConfigurationText } from '../../../shared/ipc/settings-calls.ts'

export type ConfigurationText =
  | { readonly kind: 'text'; readonly text: string }
  /** Not UTF-8. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'too-long' }

/** Wrong letters in a distinguished name would be another name, so nothing is guessed. */
export function readConfigurationText(content: Uint8Array): ConfigurationText {
  if (content.length > longestConfigurationText) return { kind: 'too-long' }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
  } catch {
    return { kind: 'not-text' }
  }
}
