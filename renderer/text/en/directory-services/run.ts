import { counted } from '../counted.ts'

/** A test or a synchronization, from its progress to its result. */
export const run = {
  run: {
    testTitle: (directory: string) => `Testing the settings of ${directory}`,
    synchronizeTitle: (directory: string) => `Synchronizing ${directory}`,
    survives: 'You can close this window; the run goes on.',
    failedToStart: 'The run could not be started',
    noChange: 'The settings work. Nothing would change.',
    wouldChange: (count: number) => `The settings work. ${counted(count, 'change', 'changes')} would be made.`,
    nothingChanged: 'Synchronized. Nothing had to be changed.',
    changed: (count: number) => `Synchronized. ${counted(count, 'change was', 'changes were')} made.`,
    heldTest: 'The settings work, but this plan needs your confirmation.',
    held: 'Nothing was changed yet: this plan needs your confirmation.',
    noUsersTest: 'The connection works, but the directory returned no user.',
    noUsers: 'Nothing was changed: the directory returned no user.',
    testFailed: (stage: string) => `The test failed at: ${stage}`,
    failed: (stage: string) => `The synchronization failed at: ${stage}. Nothing was changed.`,
    cancelled: 'The run was cancelled. Nothing was changed.',
    interrupted: 'The run was interrupted. Nothing was changed.',
    facts: (read: string, unchanged: string, duration: string) =>
      `${read} users read, ${unchanged} unchanged, in ${duration}.`,
    applySaves: 'The values on this page are not saved yet. Applying this plan saves them first.',
    saveAndSynchronize: 'Save and synchronize',
    deleteUsers: (count: number) => `Delete ${counted(count, 'user', 'users')}`,
    applyChanges: (count: number) => `Apply ${counted(count, 'change', 'changes')}`,
    holdTitle: 'Why this plan waits',
    holds: {
      noUsersRead: 'The directory returned no user. A wrong base DN or filter looks the same as an empty directory.',
      deletionLimit: (deletions: string, all: string, limit: string) =>
        `${deletions} of ${all} users of this directory would be deleted. Up to ${limit} need no confirmation.`,
      unidentified: (records: number, deletions: string) =>
        `${counted(records, 'record', 'records')} without an identifier ${records === 1 ? 'was' : 'were'} read. Any of the ${deletions} deletions may be wrong because of it.`,
      unseenPlaces: (deletions: string, places: number, example: string) =>
        `Deletions: ${deletions} of users in ${example}${places === 1 ? '' : ` and ${counted(places - 1, 'other place', 'other places')}`}, which the directory no longer shows. Either it was removed there, or the account has lost the right to see it. Confirm only if it was removed.`,
      planChanged:
        'The directory, the settings or the user database have changed since the plan was shown. This is the new plan.',
    },
    deletionConsequence: 'Archive folders that hold mail stay.',
    warnings: (count: number) => counted(count, 'warning', 'warnings'),
    stages: 'Stages',
    details: 'Details',
    certificates: 'Certificates of the server',
    certificate: (number: string) => `Certificate ${number}`,
    subject: 'Issued to',
    issuer: 'Issued by',
    names: 'Names',
    validity: 'Valid',
    validFromTo: (from: string, to: string) => `${from} to ${to}`,
    fingerprint: 'Fingerprint (SHA-256)',
    lastTest: 'Last test',
    showResult: 'Show result',
    showProgress: 'Show progress',
    testIsRunning: 'A test of the settings is going on.',
    synchronizationIsRunning: 'A synchronization is going on.',
  },
}
