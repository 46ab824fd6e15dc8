import Button from '@mui/material/Button'
import { createContext, use, useCallback, useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { useText } from '../text/text-context.tsx'
import { VerdictDialog } from './verdict-dialog.tsx'

export type PageName = 'overview' | 'users' | 'directory-services' | 'synchronizations' | 'audit-log' | 'settings'

/** A page, with the run that it should show first where there is one. */
export interface Destination {
  readonly page: PageName
  readonly runId?: string
}

interface Navigation {
  readonly current: Destination
  /** How often a page was chosen since the start; 0 means that the first page is still shown. */
  readonly steps: number
  readonly navigate: (destination: Destination) => void
  /** Leaves every page, e.g. to log off; unsaved changes are asked about first. */
  readonly leaveBy: (action: () => void) => void
  readonly markUnsaved: (owner: string, state: 'dirty' | 'clean') => void
}

const NavigationContext = createContext<Navigation | null>(null)

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext)
  if (navigation === null) throw new Error('NavigationProvider is missing')
  return navigation
}

/** Asks before the page, the window or the tab is left with changes that are not saved. */
export function useUnsavedChangesGuard(isDirty: boolean): void {
  const { markUnsaved } = useNavigation()
  const owner = useId()
  useEffect(() => {
    if (!isDirty) return
    const askBeforeUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    markUnsaved(owner, 'dirty')
    window.addEventListener('beforeunload', askBeforeUnload)
    return () => {
      markUnsaved(owner, 'clean')
      window.removeEventListener('beforeunload', askBeforeUnload)
    }
  }, [isDirty, markUnsaved, owner])
}

const withOwner = (owners: ReadonlySet<string>, owner: string): ReadonlySet<string> => new Set([...owners, owner])
const withoutOwner = (owners: ReadonlySet<string>, owner: string): ReadonlySet<string> =>
  new Set([...owners].filter((other) => other !== owner))

/** Which page is shown. Leaving one with unsaved changes is held until the administrator has decided. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<{ current: Destination; steps: number }>({
    current: { page: 'overview' },
    steps: 0,
  })
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set())
  const [held, setHeld] = useState<{ readonly leave: () => void } | null>(null)

  const go = useCallback((current: Destination) => setPlace(({ steps }) => ({ current, steps: steps + 1 })), [])
  const markUnsaved = useCallback<Navigation['markUnsaved']>(
    (owner, state) =>
      setUnsaved((owners) => (state === 'dirty' ? withOwner(owners, owner) : withoutOwner(owners, owner))),
    [],
  )
  const { current } = place
  const navigate = useCallback(
    (destination: Destination) => {
      const leaves = destination.page !== current.page
      if (leaves && unsaved.size > 0) setHeld({ leave: () => go(destination) })
      else go(destination)
    },
    [current.page, go, unsaved],
  )
  const leaveBy = useCallback(
    (action: () => void) => {
      if (unsaved.size > 0) setHeld({ leave: action })
      else action()
    },
    [unsaved],
  )
  const value = useMemo(() => ({ ...place, navigate, leaveBy, markUnsaved }), [leaveBy, markUnsaved, navigate, place])

  return (
    <NavigationContext value={value}>
      {children}
      <LeaveDialog
        open={held !== null}
        onStay={() => setHeld(null)}
        onLeave={() => {
          setHeld(null)
          held?.leave()
        }}
      />
    </NavigationContext>
  )
}

function LeaveDialog({ open, onStay, onLeave }: { open: boolean; onStay: () => void; onLeave: () => void }) {
  const { common } = useText()
  return (
    <VerdictDialog
      open={open}
      title={common.leaveTitle}
      closeLabel={common.stay}
      onClose={onStay}
      width="sm"
      actions={
        <Button color="error" onClick={onLeave}>
          {common.leave}
        </Button>
      }
    >
      {common.leaveText}
    </VerdictDialog>
  )
}
