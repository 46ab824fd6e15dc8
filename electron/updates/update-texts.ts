import { fillTemplate } from '../../shared/text/fill-template.ts'
import type { UpdateQuestion } from './keep-up-to-date.ts'

interface QuestionTexts {
  readonly message: string
  readonly detail: string
  readonly yes: string
  readonly later: string
}

interface UpdateTexts extends Readonly<Record<UpdateQuestion['kind'], QuestionTexts>> {
  readonly never: string
}

const english: UpdateTexts = {
  download: {
    message: 'Version {version} is available.',
    detail: 'Nothing is installed yet: you will be asked again when it has been downloaded.',
    yes: 'Download',
    later: 'Later',
  },
  restart: {
    message: 'Version {version} has been downloaded.',
    detail: 'The console closes, is replaced, and starts again. Users, settings, passwords and archives stay.',
    yes: 'Close and install',
    later: 'Later',
  },
  never: 'Do not look for new versions any more',
}

const german: UpdateTexts = {
  download: {
    message: 'Version {version} ist verfügbar.',
    detail: 'Noch wird nichts installiert: Nach dem Herunterladen werden Sie wieder gefragt.',
    yes: 'Herunterladen',
    later: 'Später',
  },
  restart: {
    message: 'Version {version} ist heruntergeladen.',
    detail:
      'Die Konsole wird geschlossen, ersetzt und wieder gestartet. Benutzer, Einstellungen, Kennwörter und Archive bleiben.',
    yes: 'Schließen und installieren',
    later: 'Später',
  },
  never: 'Nicht mehr nach neuen Versionen suchen',
}

export function updateTexts(
  language: 'en' | 'de',
  { kind, version }: UpdateQuestion,
): QuestionTexts & { never: string } {
  const { never, ...texts } = language === 'de' ? german : english
  return { ...texts[kind], message: fillTemplate(texts[kind].message, { version }), never }
}
