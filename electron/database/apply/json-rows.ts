/**
 * The rows of the JSON array in `?1` as a table `change(value)`, each an array of columns: `value ->> 0` and so on.
 * Materialized, because json_each otherwise writes the text of a row out anew for every column that is taken from it,
 * which doubles the time of a bulk statement.
 */
export const jsonRows = 'WITH change (value) AS MATERIALIZED (SELECT value FROM json_each(?1))'
