import type { EmotionCache } from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider, useColorScheme } from '@mui/material/styles'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import { ActiveRunsProvider } from '../api/active-runs.tsx'
import { BridgeProvider } from '../api/bridge-context.tsx'
import type { Connection } from '../api/connection.ts'
import { usePreferences } from '../api/use-preferences.ts'
import { useHeldFocus } from '../components/held-focus/use-held-focus.ts'
import { LiveRegionProvider } from '../components/live-region.tsx'
import { NavigationProvider } from '../components/navigation.tsx'
import { chooseLanguage } from '../text/choose-language.ts'
import { TextProvider } from '../text/text-context.tsx'
import { KeptColumnWidths } from './kept-column-widths.tsx'
import { SessionGate } from './session-gate.tsx'
import { Shell } from './shell.tsx'
import { theme } from './theme.ts'

/** Calls are local and cheap; an answer is kept until a run or a change makes it old. */
function createQueryClient(): QueryClient {
  const onError = (thrown: unknown): void => {
    if (!isLogOnRequired(thrown)) return
    void queries.invalidateQueries({ queryKey: ['session.describe'] })
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', staleTime: 2000 },
      mutations: { networkMode: 'always' },
    },
  })
  return queries
}

/** The session ended, and its event did not come through. */
const isLogOnRequired = (thrown: unknown): boolean =>
  thrown instanceof ProblemError && thrown.problem.code === 'log-on-required'

export function App({ connection, styles }: { connection: Connection; styles: EmotionCache }) {
  const [queries] = useState(createQueryClient)
  useHeldFocus()
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme} defaultMode="system" storageManager={null}>
        <CssBaseline />
        <QueryClientProvider client={queries}>
          <BridgeProvider connection={connection}>
            <PreferredLook>
              <LiveRegionProvider>
                <SessionGate>
                  <ActiveRunsProvider>
                    <KeptColumnWidths>
                      <NavigationProvider>
                        <Shell />
                      </NavigationProvider>
                    </KeptColumnWidths>
                  </ActiveRunsProvider>
                </SessionGate>
              </LiveRegionProvider>
            </PreferredLook>
          </BridgeProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  )
}

/** Language and appearance as the preferences have them. */
function PreferredLook({ children }: { children: ReactNode }) {
  const { language: preference, appearance } = usePreferences()
  const { setMode } = useColorScheme()
  const language = chooseLanguage(preference, navigator.languages)
  useEffect(() => {
    setMode(appearance)
  }, [appearance, setMode])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <TextProvider language={language}>{children}</TextProvider>
}
