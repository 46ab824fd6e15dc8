/** What a call will look at. Values that it does not look at need not be there yet. */
export type DraftScope = 'connection' | 'groups' | 'all'
