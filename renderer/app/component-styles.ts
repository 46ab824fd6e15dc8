import type { ThemeOptions } from '@mui/material/styles'

/** Small windows and large zoom: title and buttons of a dialog would leave its text no room. */
const lowWindow = '@media (max-height: 480px)'
const forcedColors = '@media (forced-colors: active)'
/** Height of buttons and fields in px. */
const controlHeight = 32

/** Density and shape of MUI's components, and the edges that Windows contrast themes need. */
export const componentStyles: NonNullable<ThemeOptions['components']> = {
  MuiCssBaseline: {
    styleOverrides: {
      'html, body, #root': { height: '100%' },
      body: { overflow: 'hidden' },
      code: { fontFamily: 'Consolas, "Cascadia Mono", ui-monospace, monospace', fontSize: '0.8125rem' },
    },
  },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minHeight: controlHeight,
        minWidth: 64,
        paddingBlock: 2,
        paddingInline: 12,
        [forcedColors]: { border: '1px solid ButtonBorder' },
      },
      outlined: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
      }),
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 4, padding: 5 } } },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        fontSize: '0.875rem',
        backgroundColor: theme.vars.palette.background.paper,
        '&:not(.MuiInputBase-multiline, .MuiSelect-root)': { height: controlHeight },
        // What is chosen can only be read here, so it takes as many lines as it needs.
        '&.MuiSelect-root': { minHeight: controlHeight },
        '&.MuiInputBase-multiline': { minHeight: controlHeight, padding: '5px 10px' },
      }),
      input: { '&:not(textarea)': { paddingInline: 10 } },
    },
  },
  MuiSelect: {
    styleOverrides: {
      select: { paddingInline: 10, paddingBlock: 5, minHeight: 'auto', whiteSpace: 'normal', overflowWrap: 'anywhere' },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: { fontSize: '0.875rem', minHeight: controlHeight, whiteSpace: 'normal', overflowWrap: 'anywhere' },
    },
  },
  MuiFormLabel: { styleOverrides: { root: { fontSize: '0.875rem', lineHeight: 1.45 } } },
  MuiFormControlLabel: {
    styleOverrides: { root: { marginLeft: -6, alignItems: 'flex-start' }, label: { paddingTop: 5 } },
  },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: '0.8125rem' } } },
  MuiChip: {
    styleOverrides: { root: { borderRadius: 4, [forcedColors]: { border: '1px solid CanvasText' } } },
  },
  MuiTabs: {
    styleOverrides: {
      indicator: { [forcedColors]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight' } },
    },
  },
  MuiPaper: {
    styleOverrides: { root: { backgroundImage: 'none', [forcedColors]: { border: '1px solid CanvasText' } } },
  },
  MuiDialog: {
    styleOverrides: {
      paper: {
        margin: 16,
        maxHeight: 'calc(100% - 32px)',
        // All of it scrolls together, and what gets the focus stays clear of the buttons below.
        [lowWindow]: { scrollPaddingBottom: 56, '& > form': { flexShrink: 0 } },
      },
      paperFullWidth: { width: 'calc(100% - 32px)' },
    },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 600, padding: '16px 20px 8px' } } },
  MuiDialogContent: {
    styleOverrides: {
      root: {
        padding: '4px 20px 16px',
        // A table of any length keeps a height of its own, or each of its rows would be drawn.
        [lowWindow]: { flexShrink: 0, overflowY: 'visible', '& [role="grid"]': { maxHeight: '60vh' } },
      },
    },
  },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '10px 20px',
        gap: 0,
        // Above the head of a table.
        [lowWindow]: { position: 'sticky', bottom: 0, zIndex: 3, backgroundColor: theme.vars.palette.background.paper },
      }),
    },
  },
  MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.8125rem' } } },
}
