import type { logOn as english } from '../en/log-on.ts'

/** German of renderer/text/en/log-on.ts. */
export const logOn: typeof english = {
  title: 'Anmelden',
  userName: 'Benutzername',
  fullName: 'Vollständiger Name',
  fullNameOptional: 'Vollständiger Name (optional)',
  password: 'Passwort',
  repeatPassword: 'Passwort wiederholen',
  logOn: 'Anmelden',
  withTicket: 'Mit meinem Windows-Konto anmelden',
  ticketHelp: 'Verwendet das Ticket des Kontos, unter dem dieses Programm läuft. Es wird nichts eingegeben.',
  nameExample: 'Wie in der Benutzerliste; Verzeichnisbenutzer auch als name@domäne oder DOMÄNE\\name.',
  forgotten: 'Vergessen? Auf diesem Rechner setzt dsconsole passwd NAME ein neues Passwort.',
  firstTitle: 'Ersten Administrator anlegen',
  firstText:
    'Noch darf niemand dieses Programm verwalten. Legen Sie einen Benutzer für sich an; sein Passwort wird hier als Hash gespeichert und gilt ohne jedes Verzeichnis.',
  create: 'Administrator anlegen',
  strengthHint: (fewest: number) =>
    `Mindestens ${fewest} Zeichen. Mehrere Wörter hintereinander sind gut und leicht zu merken.`,
  weakness: {
    'too-short': 'Noch zu kurz.',
    'too-few-characters': 'Wiederholt wenige Zeichen.',
    'holds-the-name': 'Enthält den Benutzernamen.',
    'well-known': 'Gehört zu denen, die jeder zuerst probiert.',
  },
  strong: 'Gut.',
  notTheSame: 'Die beiden sind nicht gleich.',
  nameMissing: 'Geben Sie einen Benutzernamen ein.',
  ended: {
    'logged-off': 'Sie haben sich abgemeldet.',
    idle: 'Sie wurden abgemeldet, weil eine Weile nichts getan wurde. Läufe gehen weiter.',
    withdrawn: 'Sie wurden abgemeldet: Ihr Benutzer wurde gelöscht oder darf sich nicht mehr anmelden.',
  },
  loggedOnAs: (name: string) => `Angemeldet als ${name}`,
  logOff: 'Abmelden',
  changePassword: 'Passwort ändern …',
  changeTitle: 'Passwort ändern',
  presentPassword: 'Bisheriges Passwort',
  newPassword: 'Neues Passwort',
  changed: 'Das Passwort wurde geändert.',
  ownTitle: 'Ihr Konto',
  ownText:
    'Dieses Programm zu verwalten erfordert das Privileg Administrator. Änderungen an Ihrem Konto nimmt ein Administrator vor.',
  authentication: 'Authentifizierung',
  passwordElsewhere: 'Ihr Passwort liegt im Verzeichnis. Ändern Sie es dort.',
  passwordNotPermitted: 'Sie dürfen Ihr Passwort hier nicht ändern. Wenden Sie sich an einen Administrator.',
}
