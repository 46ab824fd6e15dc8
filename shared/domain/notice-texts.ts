/** Why a record is left alone. English; renderer/text/de holds the German of the same keys. */
export const skipReasonTexts = {
  'identifier-blank': 'The entry has no {attribute}, so it cannot be recognised again.',
  'identifier-duplicate': 'Two entries carry the same identifier: {other}.',
  'user-name-missing': 'The entry has no value in {attribute}.',
  'user-name-invalid': 'The user name cannot be used: {reason}',
  'user-name-duplicate': 'Several entries have this user name: {other}.',
  'name-of-integrated-user': 'A user of this name with integrated authentication exists.',
  'name-of-other-directory': 'A user of this name belongs to the directory {directory}.',
  'name-of-former-entry':
    'The user of this name belongs to another entry of the directory, which was not read: {distinguishedName}. Delete or rename that user if this is another person.',
  'name-in-use': 'Another user has this name and keeps it: {other}.',
  'archive-name-taken': 'An archive folder {folder} exists already, so the user cannot get this name.',
  'last-administrator': 'The last administrator is never deleted.',
  'attribute-invalid': 'The value of {attribute} cannot be used: {reason}',
} as const satisfies Record<string, string>
export type SkipReason = keyof typeof skipReasonTexts

/** What an administrator should know although the run goes on. */
export const warningTexts = {
  'all-certificates-accepted':
    'All certificates are accepted: anyone between this machine and the server can read the password and the data.',
  'connection-not-encrypted': 'The connection is not encrypted: the password and the data can be read on the network.',
  'no-users-read': 'The directory returned no user.',
  'user-filter-matches-nobody': 'The user filter matches no entry below {baseDn}.',
  'no-account-fits':
    'No account below {baseDn} fits the chosen options. Left out: {withoutAddress} without an address, {disabled} disabled, {hidden} hidden from address lists.',
  'attribute-absent': 'No entry has the attribute {attribute} ({field}).',
  'several-user-names':
    'Entries with several values in {attribute}, of which the first one is used: {count}, e.g. {example}.',
  'member-skipped': 'Members of {group} that are neither users nor groups within the filters: {count}, e.g. {example}.',
  'foreign-members': 'Members of {group} from other domains, which are not read: {count}, e.g. {example}.',
  'members-unseen':
    'Members of {group} that may not be read: {count}, e.g. {example}. They may be users, so nobody is deleted. Give the account read rights there, or take them out of the group.',
  'group-unpopulated':
    'The chosen group {group} shows no member. Its members may be hidden, so nobody is deleted. Take the group out of the choice if it is empty.',
  'member-unresolved': 'Members of {group} that could not be found: {count}, e.g. {example}.',
  'references-ignored': 'Other places that the server referred to, which are not read: {count}.',
  'address-invalid': 'Values that are not e-mail addresses and are left out: {count}, e.g. {example}.',
  'address-shared': 'E-mail addresses that belong to several users: {count}, e.g. {example}.',
  'deletions-withheld': 'Users who were not found: {count}. The read is not proven complete, so nobody is deleted.',
  'absent-users-kept':
    'Users who are no longer in the directory: {count}. Automatic deletion is off, so nobody is deleted.',
  'archive-kept': 'Archive folders that hold mail and stay: {count}.',
  'archive-inherited':
    'New users who get an archive folder that exists already under their name, with its mail: {count}. One of them: {example}.',
  'archive-unreadable': 'The archive folder {folder} could not be read and stays.',
  'identifier-unavailable':
    'The server gives no stable identifier, so users are recognised by their distinguished name only.',
} as const satisfies Record<string, string>
export type WarningCode = keyof typeof warningTexts
