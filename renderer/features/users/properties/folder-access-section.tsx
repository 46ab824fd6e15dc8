import Typography from '@mui/material/Typography'
import { comparisonKey } from '../../../../shared/domain/comparison-key.ts'
import { folderPrivileges, type FolderPrivilege } from '../../../../shared/domain/privileges.ts'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import { Section } from '../../../components/section.tsx'
import { inOrder, toggle } from '../../../components/toggle-privilege.ts'
import { useText } from '../../../text/text-context.tsx'
import { AddFolder } from './add-folder.tsx'
import { FolderAccessTable } from './folder-access-table.tsx'
import type { UserFormState } from './use-user-form.ts'

export interface FolderAccessSectionProps {
  readonly state: UserFormState
  readonly user: UserDetails | null
}

export function FolderAccessSection({ state: { form, change }, user }: FolderAccessSectionProps) {
  const { userProperties: words } = useText()
  const { folderAccess } = form
  const isListed = (folder: string): boolean =>
    folderAccess.some((known) => comparisonKey(known.folder) === comparisonKey(folder))
  const toggleRight = (folder: string, right: FolderPrivilege): void =>
    change({
      folderAccess: folderAccess.map((known) =>
        known.folder === folder
          ? { folder, privileges: inOrder(folderPrivileges, toggle(known.privileges, right)) }
          : known,
      ),
    })
  return (
    <Section title={words.folderAccess} description={words.folderHelp}>
      {folderAccess.length === 0 ? (
        <Typography>{user === null ? words.ownFolder : words.noFolders}</Typography>
      ) : (
        <FolderAccessTable
          access={folderAccess}
          onToggle={toggleRight}
          onRemove={(folder) => change({ folderAccess: folderAccess.filter((known) => known.folder !== folder) })}
        />
      )}
      <AddFolder
        isListed={isListed}
        onAdd={(folder) => change({ folderAccess: [...folderAccess, { folder, privileges: ['read'] }] })}
      />
    </Section>
  )
}
