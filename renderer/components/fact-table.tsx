import Box from '@mui/material/Box'

export interface FactTableProps {
  /** The first is the heading of the names. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** `long`: sentences, or paths of fields. */
  readonly names?: 'short' | 'long'
}

const cell = { textAlign: 'left', verticalAlign: 'top', py: 0.25, pr: 2, fontWeight: 400 }

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
            <Box
              component="th"
              scope="row"
              sx={{ ...cell, width: '1%', minWidth: names === 'short' ? 150 : { xs: 180, md: 320 } }}
            >
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
