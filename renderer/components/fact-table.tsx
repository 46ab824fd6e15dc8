import Box from '@mui/material/Box'

export interface FactTableProps {
  /** The first is the heading of the names. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** `long`: sentences, or paths of fields. */
  readonly names?: 'short' | 'long'
}

const cell = { textAlign: 'left', verticalAlign: 'top', py: 0.25, pr: 2, fontWeight: 400 }

/** Values are as wide as they are; in a narrow window long names take what is left of it. */
const nameWidths = {
  short: { width: '1%', minWidth: 150 },
  long: { width: { xs: '45%', md: '1%' }, minWidth: { md: 320 } },
} as const

/** A small table that is read, not worked with. */
export function FactTable({ head, rows, names = 'short' }: FactTableProps) {
  return (
    <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%' }}>
      <thead>
        <tr>
          {head.map((name) => (
            <Box component="th" scope="col" key={name} sx={{ ...cell, color: 'text.secondary' }}>
              {name}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <Box component="th" scope="row" sx={{ ...cell, ...nameWidths[names] }}>
              {name}
            </Box>
            {values.map((value, place) => (
              <Box component="td" key={head[place + 1]} sx={cell}>
                {value}
              </Box>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  )
}
