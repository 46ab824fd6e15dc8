import { counted } from '../counted.ts'

/** The sections of the MDaemon integration. */
export const mdaemon = {
  mdaemon: {
    connection: 'Connection to MDaemon',
    connectionDescription: 'Accounts are read from the files of MDaemon. Nothing is ever written to them.',
    appDirectory: 'MDaemon App Directory',
    appDirectoryHelp: String.raw`The folder that holds Userlist.dat, or a share of it, such as \\MDAEMON\MDApp.`,
    choose: 'Choose…',
    detect: 'Find on this machine',
    detecting: 'Looking for MDaemon…',
    notDetected: 'No MDaemon was found on this machine.',
    codePage: 'Code Page',
    codePageHelp: 'Change it only where names read wrong below.',
    automatic: (encoding: string) => `Automatic (this machine: ${encoding})`,
    noEncoding: 'No such encoding',
    regions: {
      'windows-1250': 'Central European',
      'windows-1251': 'Cyrillic',
      'windows-1252': 'Western European',
      'windows-1253': 'Greek',
      'windows-1254': 'Turkish',
      'windows-1255': 'Hebrew',
      'windows-1256': 'Arabic',
      'windows-1257': 'Baltic',
      'windows-1258': 'Vietnamese',
      'windows-874': 'Thai',
      utf8: 'Unicode',
      shiftjis: 'Japanese',
      gbk: 'Simplified Chinese',
      cp949: 'Korean',
      big5: 'Traditional Chinese',
    },
    preview: 'Names as they are read',
    previewEmpty: 'Shown as soon as the App directory is entered.',
    previewLoading: 'Reading…',
    previewSummary: (accounts: number, encoding: string) => `${counted(accounts, 'account', 'accounts')}, ${encoding}`,
    previewDoubtful: (names: number) =>
      `${counted(names, 'name has', 'names have')} characters that this code page does not know. Choose another one.`,
    synchronization: 'User Database Synchronization',
    groups: 'MDaemon Groups',
    groupsDescription:
      'How MDaemon writes Groups.dat is not documented: after choosing groups, compare the numbers of members with MDaemon.',
    includeDisabledAccounts: 'Synchronize disabled accounts too',
    includeDisabledHelp: 'Off: an account that is disabled in MDaemon counts as deleted.',
    imapServer: 'MDaemon IMAP Server',
    imapDescription: 'Passwords are checked by a log-on to MDaemon over IMAP, with the full address.',
    challengeNotice:
      'If MDaemon checks passwords in Active Directory, switch off “Honor APOP & CRAM-MD5 authentication” there (Default Domain & Servers, Servers).',
  },
}
