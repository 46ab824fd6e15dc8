/** German of shared/errors/problem-texts/session-problems.ts. */
export const sessionProblems = {
  'log-on-required': {
    message: 'Hier ist niemand angemeldet.',
    hint: 'Melden Sie sich an, und versuchen Sie es erneut. Es wurde nichts geändert.',
  },
  'privilege-missing': {
    message: 'Der Benutzer {userName} darf das nicht: Dazu braucht es einen Administrator.',
    hint: 'Melden Sie sich als Administrator an. Es wurde nichts geändert.',
  },
  'log-on-refused': {
    message: 'Der Benutzername oder das Passwort ist falsch, oder dieser Benutzer darf sich hier nicht anmelden.',
    hint: 'Prüfen Sie beides. Ein Administrator findet den Grund im Protokoll; auf diesem Rechner setzt dsconsole passwd ein neues Passwort.',
  },
  'log-on-slowed': {
    message: 'Es gab mehrere falsche Anmeldungen hintereinander.',
    hint: 'Warten Sie {seconds} Sekunden, und versuchen Sie es erneut.',
  },
  'own-password-wrong': {
    message: 'Das Passwort von {userName} ist falsch.',
    hint: 'Prüfen Sie Tastatur und Feststelltaste. Ein Administrator kann ein neues setzen.',
  },
  'login-way-not-permitted': {
    message: 'Der Benutzer {userName} darf sich hier nicht anmelden: Das Anmelderecht {way} fehlt.',
    hint: 'Ein Administrator vergibt es in den Eigenschaften des Benutzers unter Rechte.',
  },
  'administrator-exists': {
    message: 'Dieses Programm hat bereits einen Administrator.',
    hint: 'Melden Sie sich an. Wer das Passwort vergessen hat, setzt auf diesem Rechner mit dsconsole passwd ein neues.',
  },
  'password-change-not-permitted': {
    message: 'Der Benutzer {userName} darf das Passwort hier nicht ändern.',
    hint: 'Passwörter von Verzeichnisbenutzern werden im Verzeichnis geändert. Andere brauchen das Recht, ihr Passwort zu ändern.',
  },
  'password-too-short': {
    message: 'Das Passwort ist zu kurz.',
    hint: 'Wählen Sie mindestens {fewest} Zeichen; mehrere Wörter hintereinander sind gut.',
  },
  'password-too-few-characters': {
    message: 'Das Passwort wiederholt wenige Zeichen.',
    hint: 'Wählen Sie eines mit mindestens fünf verschiedenen Zeichen.',
  },
  'password-holds-the-name': {
    message: 'Der Benutzername oder ein Teil davon steht im Passwort.',
    hint: 'Wählen Sie eines, das mit dem Namen nichts zu tun hat.',
  },
  'password-well-known': {
    message: 'Das Passwort gehört zu denen, die jeder zuerst probiert.',
    hint: 'Wählen Sie ein anderes; mehrere Wörter hintereinander sind gut.',
  },
  'ticket-not-usable': {
    message: 'Dieses Konto kann sich nicht mit seinem Ticket anmelden: {reason}',
    hint: 'Melden Sie sich mit Benutzername und Passwort an.',
  },
}
