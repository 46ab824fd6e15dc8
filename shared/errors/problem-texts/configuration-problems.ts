import type { ProblemText } from './problem-text.ts'

/** Importing a configuration on the Settings screen. */
export const configurationProblems = {
  'passphrase-wrong': {
    message: 'The passphrase does not open this file.',
    hint: 'Check the keyboard and Caps Lock. If it is right, the file was changed or damaged: take another copy. Nothing was changed.',
  },
  'sealed-file-unusable': {
    message: 'This file with passwords cannot be read here: {field}: {reason}',
    hint: 'It is damaged, or a newer version of the program made it. Export it again. Nothing was changed.',
  },
  'configuration-moved': {
    message: 'The configuration was changed elsewhere after this preview was made.',
    hint: 'Look at the new preview, then import. Nothing was changed.',
  },
} as const satisfies Record<string, ProblemText>
