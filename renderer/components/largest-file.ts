/** Bytes; of a longer file only so many are read, so that one of exactly this length may not be whole. */
export const largestFile = 1_000_000
