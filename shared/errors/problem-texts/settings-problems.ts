import type { ProblemText } from './problem-text.ts'

/** Settings, input and secrets. */
export const settingsProblems = {
  'setting-invalid': {
    message: '{field}: {reason}',
    hint: 'Correct the value of {field} and try again.',
  },
  'configuration-invalid': {
    message: 'The configuration was not taken: {field}: {reason}',
    hint: 'Correct {field}. Nothing was changed.',
  },
  'configuration-unreadable': {
    message: 'The configuration file {file} could not be read: {reason}',
    hint: 'Check the path and that the file holds one JSON document. Nothing was changed.',
  },
  'directory-not-configured': {
    message: 'There is no directory {directory}.',
    hint: 'Configure it on the Directory Services screen, or import a configuration file. Configured: {configured}.',
  },
  'directory-ambiguous': {
    message: 'Several directories are configured: {configured}.',
    hint: 'Name the one that is meant.',
  },
  'directory-type-unavailable': {
    message: 'The integration type {type} is not part of this version.',
    hint: 'Use one of: {available}.',
  },
  'filter-invalid': {
    message: '{field} is not a valid LDAP filter: {reason} at position {position}.',
    hint: 'Correct the filter at position {position}: {excerpt}',
  },
  'attribute-not-returned': {
    message: 'No entry has the attribute {attribute} ({field}).',
    hint: 'Check the spelling of {field}. {entries} entries were read, and none carries it.',
  },
  'password-empty': {
    message: 'The password is empty. Nothing was sent.',
    hint: 'Enter a password. Many directories accept an empty one as an anonymous log-on, which proves nothing.',
  },
  'secret-missing': {
    message: 'No password is stored for {name}.',
    hint: 'Enter it on the Directory Services screen, or run: dsconsole secret set {name}',
  },
  'secret-store-unreadable': {
    message: 'The secret store {file} cannot be used: {reason}',
    hint: 'Restore the file or its permissions, or set the passwords again.',
  },
  'secret-not-protected': {
    message: 'The password {name} was not stored: this system has no protected place for it.',
    hint: 'Set up a key ring (for example GNOME Keyring or KWallet), or accept in the question that the data folder holds it.',
  },
  'data-folder-unusable': {
    message: 'The data folder {folder} cannot be used: {reason}',
    hint: 'Check that the folder exists and that this account may write to it.',
  },
  'folder-not-opened': {
    message: 'The system did not open the folder {folder}.',
    hint: 'Copy its path, and open it in the file manager.',
  },
} as const satisfies Record<string, ProblemText>
