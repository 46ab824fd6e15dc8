const rowsPerPage = 500

interface Page {
  readonly offset: number
  readonly limit: number
}

/** Every row of a list that comes in pages. */
export async function readPages<Row>(
  readPage: (page: Page) => Promise<{ readonly total: number; readonly rows: readonly Row[] }>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await readPage({ offset: rows.length, limit: rowsPerPage })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}
