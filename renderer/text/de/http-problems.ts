import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

const unchanged = 'Es wurde nichts geändert.'
const incomplete = 'Das Lesen ist nicht vollständig, deshalb wurde nichts geändert.'

/** German of shared/errors/problem-texts/http-problems.ts. */
export const httpProblems = {
  'not-an-http-server': {
    message: 'Was auf {host}, Port {port}, antwortet, spricht kein HTTP.',
    hint: 'Prüfen Sie den Port und die Adresse.',
  },
  'http-tls-expected': {
    message: '{host} erwartet auf Port {port} eine verschlüsselte Verbindung.',
    hint: 'Schreiben Sie die Adresse mit https:// statt http://.',
  },
  'http-no-answer': {
    message: '{host} hat die Verbindung an Port {port} ohne eine Antwort geschlossen.',
    hint: 'Erwartet der Server dort eine verschlüsselte Verbindung, schreiben Sie die Adresse mit https://. Sonst sehen Sie in seinem Protokoll nach.',
  },
  'http-protocol-error': {
    message: '{host} hat etwas gesendet, das kein gültiges HTTP ist ({reason}).',
    hint: `${unchanged} Tritt es wieder auf, prüfen Sie, was zwischen diesem Rechner und dem Server steht.`,
  },
  'http-request-invalid': {
    message: 'Die Anfrage an {host} kann nicht gesendet werden: {part} enthält Zeichen, die dort nicht erlaubt sind.',
    hint: 'Prüfen Sie die Adresse und die eingegebenen Namen. Es wurde nichts gesendet.',
  },
  'http-redirected': {
    message: '{host} hat mit {status} geantwortet und verweist auf {target}.',
    hint: 'Ist das die richtige Stelle, dann geben Sie diese als Adresse ein. Dem Verweis wurde nicht gefolgt, damit kein Passwort an eine andere Stelle gelangt.',
  },
  'http-authentication-required': {
    message: '{host} verlangt einen Benutzernamen und ein Passwort (Status {status}).',
    hint: 'Geben Sie ein Konto ein, das es benutzen darf, und prüfen Sie, was zwischen diesem Rechner und dem Server steht.',
    hintFor: {
      'application-integration':
        'Schalten Sie „Server erfordert Authentifizierung“ ein, und geben Sie ein Konto ein, das ihn benutzen darf.',
    },
  },
  'http-server-error': {
    message: '{host} meldet einen eigenen Fehler (Status {status}).',
    hint: `Sehen Sie im Protokoll des Servers nach, und versuchen Sie es später erneut. ${unchanged}`,
  },
  'http-status-unexpected': {
    message: '{host} hat mit dem Status {status} geantwortet statt mit dem, wonach gefragt wurde.',
    hint: `Prüfen Sie die Adresse und das Protokoll des Servers. ${unchanged}`,
  },
  'http-content-unexpected': {
    message: '{host} hat mit etwas anderem als {expected} geantwortet: {found}.',
    hint: `Prüfen Sie die Adresse: Dort kann eine Webseite statt der Schnittstelle stehen. ${unchanged}`,
  },
  'http-encoding-unsupported': {
    message: '{host} hat komprimiert geantwortet ({encoding}), obwohl das nicht angeboten wurde.',
    hint: 'Schalten Sie die Komprimierung für diese Adresse auf dem Server oder dem Proxy davor ab.',
  },
  'http-answer-too-large': {
    message: 'Die Antwort von {host} ist größer als {megabytes} MB.',
    hint: `Prüfen Sie, ob die Adresse zum richtigen Server führt. ${unchanged}`,
  },
  'http-answer-incomplete': {
    message: 'Die Antwort von {host} endete zu früh, nach {received} Bytes.',
    hint: `${incomplete} Versuchen Sie es erneut; tritt es wieder auf, sehen Sie im Protokoll des Servers nach.`,
  },
  'http-send-timed-out': {
    message: '{host} hat die Anfrage nicht innerhalb von {seconds} s angenommen.',
    hint: 'Der Server ist überlastet oder hängt. Versuchen Sie es später erneut.',
  },
  'http-answer-timed-out': {
    message: '{host} hat nicht innerhalb von {seconds} s geantwortet.',
    hint: 'Der Server ist überlastet oder wartet auf einen anderen. Versuchen Sie es später erneut.',
    hintFor: {
      icewarp:
        'Der Server ist überlastet oder wartet auf einen anderen. Erhöhen Sie „Zeitlimit“, oder versuchen Sie es später erneut.',
    },
  },
  'http-body-timed-out': {
    message: '{host} ist mitten in der Antwort {seconds} s lang verstummt.',
    hint: `${incomplete} Versuchen Sie es später erneut.`,
  },
  'http-timed-out': {
    message: '{host} hat die Antwort nicht innerhalb von {seconds} s abgeschlossen.',
    hint: `${incomplete} Versuchen Sie es später erneut.`,
  },
} as const satisfies Record<string, ProblemText>
