import { createTheme, enhanceHighContrast, type Theme } from '@mui/material/styles'
import { pageBackground } from '../../shared/page-background.ts'
import { componentStyles } from './component-styles.ts'

const systemFont = '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif'

/** The colours of a Windows administration program: grey surfaces, one accent, no decoration. */
const lightPalette = {
  primary: { main: '#005fb8' },
  error: { main: '#b3261e' },
  warning: { main: '#8a5300' },
  success: { main: '#0f6b0f' },
  info: { main: '#005fb8' },
  background: { default: pageBackground.light, paper: '#ffffff' },
  text: { primary: '#1b1b1b', secondary: '#565656' },
  divider: '#dcdcdc',
}

const darkPalette = {
  primary: { main: '#60cdff' },
  error: { main: '#ff99a4' },
  warning: { main: '#fce100' },
  success: { main: '#6ccb5f' },
  info: { main: '#60cdff' },
  background: { default: pageBackground.dark, paper: '#2b2b2b' },
  text: { primary: '#f5f5f5', secondary: '#c2c2c2' },
  divider: '#3d3d3d',
}

/** Reference: Electron and UI, section 11. The choice of light or dark is kept by our settings, not by MUI. */
export const theme: Theme = enhanceHighContrast(
  createTheme({
    cssVariables: { colorSchemeSelector: 'data' },
    colorSchemes: { light: { palette: lightPalette }, dark: { palette: darkPalette } },
    focusVisible: true,
    motion: { reducedMotion: 'system' },
    shape: { borderRadius: 4 },
    typography: {
      fontFamily: systemFont,
      fontSize: 14,
      h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.3 },
      h2: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
      h3: { fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.4 },
      body1: { fontSize: '0.875rem', lineHeight: 1.45 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
      button: { textTransform: 'none', fontSize: '0.875rem', fontWeight: 400, lineHeight: 1.4 },
    },
    components: componentStyles,
  }),
)
