import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { TextParameters } from '../../../../shared/text/fill-template.ts'
import type { Texts } from '../../../text/texts.ts'
import { fieldCaption } from './field-captions.ts'
import { fieldOfPlace } from './field-paths.ts'

/** Messages name a field as the configuration file does; on screen it is called as its label is. */
export function withCaptions<Message extends { readonly parameters: TextParameters }>(
  message: Message,
  type: DirectoryType,
  texts: Texts,
): Message {
  const { field } = message.parameters
  const known = typeof field === 'string' ? fieldOfPlace(type, field) : null
  if (known === null) return message
  return { ...message, parameters: { ...message.parameters, field: fieldCaption(texts, known) } }
}
