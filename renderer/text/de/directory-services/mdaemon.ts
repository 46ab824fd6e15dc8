import type { mdaemon as english } from '../../en/directory-services/mdaemon.ts'
import { counted } from '../counted.ts'

export const mdaemon: typeof english = {
  mdaemon: {
    connection: 'Verbindung zu MDaemon',
    connectionDescription: 'Konten werden aus den Dateien von MDaemon gelesen. Geschrieben wird dort nie etwas.',
    appDirectory: 'MDaemon-App-Verzeichnis',
    appDirectoryHelp: String.raw`Der Ordner, in dem Userlist.dat liegt, oder eine Freigabe davon, etwa \\MDAEMON\MDApp.`,
    choose: 'Auswählen…',
    detect: 'Auf diesem Rechner suchen',
    detecting: 'MDaemon wird gesucht…',
    notDetected: 'Auf diesem Rechner wurde kein MDaemon gefunden.',
    codePage: 'Codepage',
    codePageHelp: 'Ändern Sie sie nur, wenn Namen unten falsch zu lesen sind.',
    automatic: (encoding: string) => `Automatisch (dieser Rechner: ${encoding})`,
    noEncoding: 'Keine solche Codierung',
    regions: {
      'windows-1250': 'Mitteleuropäisch',
      'windows-1251': 'Kyrillisch',
      'windows-1252': 'Westeuropäisch',
      'windows-1253': 'Griechisch',
      'windows-1254': 'Türkisch',
      'windows-1255': 'Hebräisch',
      'windows-1256': 'Arabisch',
      'windows-1257': 'Baltisch',
      'windows-1258': 'Vietnamesisch',
      'windows-874': 'Thailändisch',
      utf8: 'Unicode',
      shiftjis: 'Japanisch',
      gbk: 'Vereinfachtes Chinesisch',
      cp949: 'Koreanisch',
      big5: 'Traditionelles Chinesisch',
    },
    preview: 'Namen, wie sie gelesen werden',
    previewEmpty: 'Erscheint, sobald das App-Verzeichnis eingegeben ist.',
    previewLoading: 'Wird gelesen…',
    previewSummary: (accounts: number, encoding: string) => `${counted(accounts, 'Konto', 'Konten')}, ${encoding}`,
    previewDoubtful: (names: number) =>
      `${counted(names, 'Name hat', 'Namen haben')} Zeichen, die diese Codepage nicht kennt. Wählen Sie eine andere.`,
    synchronization: 'Synchronisierung der Benutzerdatenbank',
    groups: 'MDaemon-Gruppen',
    groupsDescription:
      'Wie MDaemon Groups.dat schreibt, ist nicht dokumentiert: Vergleichen Sie nach der Auswahl von Gruppen die Mitgliederzahlen mit MDaemon.',
    includeDisabledAccounts: 'Auch deaktivierte Konten synchronisieren',
    includeDisabledHelp: 'Aus: Ein in MDaemon deaktiviertes Konto gilt als gelöscht.',
    imapServer: 'MDaemon-IMAP-Server',
    imapDescription: 'Passwörter werden durch eine IMAP-Anmeldung an MDaemon geprüft, mit der vollständigen Adresse.',
    challengeNotice:
      'Prüft MDaemon Passwörter in Active Directory, schalten Sie dort „Honor APOP & CRAM-MD5 authentication“ aus (Default Domain & Servers, Servers).',
  },
}
