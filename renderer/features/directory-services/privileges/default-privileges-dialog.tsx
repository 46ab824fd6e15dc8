import { useState } from 'react'
import {
  folderPrivileges,
  globalPrivileges,
  type DefaultPrivileges,
  type FolderPrivilege,
  type GlobalPrivilege,
} from '../../../../shared/domain/privileges.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { Section } from '../../../components/section.tsx'
import { useText } from '../../../text/text-context.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { PrivilegeList } from '../../../components/privilege-list.tsx'
import { inOrder, toggle, toggleGlobal } from '../../../components/toggle-privilege.ts'

export interface DefaultPrivilegesDialogProps {
  readonly present: DefaultPrivileges
  readonly onUse: (chosen: DefaultPrivileges) => void
  readonly onClose: () => void
}

/** Takes the choice over into the page; it is kept when the page is saved. */
export function DefaultPrivilegesDialog({ present, onUse, onClose }: DefaultPrivilegesDialogProps) {
  const { privileges } = useText().directoryServices
  const [global, setGlobal] = useState(present.global)
  const [ownArchive, setOwnArchive] = useState(present.ownArchive)
  return (
    <FormDialog
      title={privileges.title}
      explanation={privileges.explanation}
      submitLabel={privileges.use}
      onSubmit={() => onUse({ global, ownArchive })}
      onClose={onClose}
    >
      <GlobalPrivileges chosen={global} onChange={setGlobal} />
      <OwnArchive chosen={ownArchive} onChange={setOwnArchive} />
    </FormDialog>
  )
}

interface GlobalPrivilegesProps {
  readonly chosen: readonly GlobalPrivilege[]
  readonly onChange: (chosen: GlobalPrivilege[]) => void
}

function GlobalPrivileges({ chosen, onChange }: GlobalPrivilegesProps) {
  const { domain, directoryServices } = useText()
  const { privileges } = directoryServices
  const isAdministrator = chosen.includes('admin')
  return (
    <Section title={privileges.global}>
      <PrivilegeList
        privileges={globalPrivileges.map((name) => ({
          name,
          label: domain.globalPrivileges[name],
          meaning: privileges.meanings[name],
          checked: chosen.includes(name),
          disabled: isAdministrator && name !== 'admin',
        }))}
        onToggle={(name) => onChange(toggleGlobal(chosen, name))}
      />
      {isAdministrator && <MessagePanel tone="warning" title={privileges.adminWarning} announce="alert" />}
      {!isAdministrator && !chosen.includes('login') && (
        <MessagePanel tone="warning" title={privileges.cannotLogOn} announce="alert" />
      )}
    </Section>
  )
}

interface OwnArchiveProps {
  readonly chosen: readonly FolderPrivilege[]
  readonly onChange: (chosen: FolderPrivilege[]) => void
}

function OwnArchive({ chosen, onChange }: OwnArchiveProps) {
  const { domain, directoryServices } = useText()
  const { privileges } = directoryServices
  return (
    <Section title={privileges.ownArchive}>
      <PrivilegeList
        privileges={folderPrivileges.map((name) => ({
          name,
          label: domain.folderPrivileges[name],
          meaning: privileges.folderMeanings[name],
          checked: chosen.includes(name),
          disabled: false,
        }))}
        onToggle={(name) => onChange(inOrder(folderPrivileges, toggle(chosen, name)))}
      />
    </Section>
  )
}
