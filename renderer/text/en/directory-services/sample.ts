/** The section of the sample directory. */
export const sample = {
  sample: {
    title: 'Sample directory',
    description: 'A directory of a small company inside this program. Nothing leaves this machine.',
    state: 'State of the company',
    states: { initial: 'On the first day', changed: 'After some changes' },
    stateHelp: 'After the first synchronization choose the other state, to see what a change in the directory does.',
  },
}
