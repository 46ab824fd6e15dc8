import { useQuery, type UseQueryResult } from '@tanstack/react-query'

/** Written beside the screens when they are built, so both hosts serve it; a page may not read anything else. */
const address = './third-party-notices.txt'

/** The licences of all that the program contains. */
export function useNotices(): UseQueryResult<string> {
  return useQuery({
    queryKey: [address],
    queryFn: async ({ signal }) => {
      const response = await fetch(address, { signal })
      if (!response.ok) throw new Error(`The notices are not there: ${response.status}`)
      return response.text()
    },
    staleTime: Infinity,
  })
}
