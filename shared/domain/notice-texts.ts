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
  'account-vanished': 'The account was deleted while the server was read.',
  'attribute-invalid': 'The value of {attribute} cannot be used: {reason}',
  'line-damaged': 'Line {line} of {file} cannot be read as an account.',
  'line-overlong': 'Line {line} of {file} goes on behind its account: the end of a line may be missing.',
  'account-disabled': 'The account is disabled on the server. A user who exists stays; a new one is not created.',
} as const satisfies Record<string, string>
export type SkipReason = keyof typeof skipReasonTexts

/** What an administrator should know although the run goes on. */
export const warningTexts = {
  'all-certificates-accepted':
    'All certificates are accepted: anyone between this machine and the server can read the password and the data.',
  'connection-not-encrypted': 'The connection is not encrypted: the password and the data can be read on the network.',
  'newer-interface-used': 'Read over the XML commands of the server: {url}.',
  'older-interface-used':
    'Read over XML-RPC, the older interface, as the server has no other: {url}, version {version}. It gives one value at a time, so that a run takes longer.',
  'administrator-of-domains':
    '{name} may be an administrator of certain domains only. Users of domains that this account does not see are not synchronized, and nobody is deleted unless domains are chosen.',
  'accounts-hidden':
    'Domains that are said to have accounts, of which none is shown: {domains}. Nobody is deleted in this run.',
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
  'account-double':
    'Accounts that stand in {file} more than once, of which the first is used: {count}, e.g. {example}.',
  'account-state-unknown': 'Accounts whose state is not known and that are taken for active: {count}, e.g. {example}.',
  'names-doubtful':
    'Names with characters that do not exist in the encoding {encoding}: {count}, e.g. {example}. Check the code page.',
  'userlist-layout-found':
    'The columns of {file} are not where they are expected. They were found elsewhere: check names and addresses.',
  'alias-ignored': 'Aliases that do not stand for addresses of accounts: {count}, e.g. {example}.',
  'groups-read-as-group-sections':
    'How Groups.dat is written is not documented. It was read as one section for each group. Members found: {groups}. Check these numbers.',
  'groups-read-as-account-sections':
    'How Groups.dat is written is not documented. It was read as one section for each account. Members found: {groups}. Check these numbers.',
  'groups-read-as-lines':
    'How Groups.dat is written is not documented. It was read as lines of a group and its members. Members found: {groups}. Check these numbers.',
  'groups-read-as-columns':
    'How Groups.dat is written is not documented. It was read as columns of an account and a group. Members found: {groups}. Check these numbers.',
  'identifier-unavailable':
    'The server gives no stable identifier, so users are recognised by their distinguished name only.',
  'account-role': 'Read as {name}, whose role on the server is {role}.',
  'account-sees-part':
    'The account {name} (role {role}) may not see every domain. Nobody is deleted unless domains or groups are chosen.',
  'records-unreadable': 'Records of the list {list} that could not be read and are left out: {count}.',
} as const satisfies Record<string, string>
export type WarningCode = keyof typeof warningTexts

/** Facts about a read that help to understand it, and that ask for nothing. */
const remarkCodes: ReadonlySet<WarningCode> = new Set<WarningCode>([
  'account-role',
  'newer-interface-used',
  'older-interface-used',
])
export const isRemark = ({ code }: { readonly code: WarningCode }): boolean => remarkCodes.has(code)
