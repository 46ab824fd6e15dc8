import { createContext, use, useMemo, type ReactNode } from 'react'
import { createFormat, type Format } from './format.ts'
import { texts, type Language, type Texts } from './texts.ts'

interface TextValue {
  readonly language: Language
  readonly texts: Texts
  readonly format: Format
}

const TextContext = createContext<TextValue>({ language: 'en', texts: texts.en, format: createFormat('en') })

export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const value = useMemo(() => ({ language, texts: texts[language], format: createFormat(language) }), [language])
  return <TextContext value={value}>{children}</TextContext>
}

/** `const text = useText()`, then `text.overview.title`. */
export const useText = (): Texts => use(TextContext).texts

/** Numbers, dates and durations as the chosen language writes them. */
export const useFormat = (): Format => use(TextContext).format

export const useLanguage = (): Language => use(TextContext).language
