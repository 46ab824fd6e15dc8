import type { directoryCalls } from '../../../shared/ipc/directory-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createDirectoryHandlers(services: Services): CallHandlers<typeof directoryCalls> {
  const { authentication, directories, probing } = services
  return {
    'directories.list': () => directories.list(),
    'directories.save': (draft) => directories.save(draft),
    'directories.remove': async ({ directory }) => {
      await directories.remove(directory)
      return {}
    },
    'directories.deleteSecret': async ({ directory, field }) => {
      await directories.deleteSecret({ directory, field })
      return {}
    },
    'directories.diagnose': (draft, signal) => probing.diagnose(draft, signal),
    'directories.listGroups': (draft, signal) => probing.listGroups(draft, signal),
    'directories.listDomains': (draft, signal) => probing.listDomains(draft, signal),
    'directories.browse': (request, signal) => probing.browse(request, signal),
    'directories.detectBaseDn': async (draft, signal) => ({ baseDn: await probing.detectBaseDn(draft, signal) }),
    'directories.detect': async (draft, signal) => ({ detection: await probing.detect(draft, signal) }),
    'directories.describeCertificates': ({ pem }) => probing.describeCertificates(pem),
    'directories.testAuthentication': (request, signal) => authentication.test(request, signal),
  }
}
