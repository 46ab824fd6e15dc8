import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCallQuery } from '../api/use-call.ts'

/** F5 reads anew what is on screen. A browser keeps the key: there it loads the page. */
export function useRefreshKey(): void {
  const queries = useQueryClient()
  const isOurs = useCallQuery('application.describe', {}).data?.host === 'electron'
  useEffect(() => {
    if (!isOurs) return
    const refresh = (event: KeyboardEvent): void => {
      if (event.key !== 'F5') return
      event.preventDefault()
      void queries.invalidateQueries()
    }
    window.addEventListener('keydown', refresh)
    return () => window.removeEventListener('keydown', refresh)
  }, [isOurs, queries])
}
