import type { Ref } from 'react'
import type { OfferedWay } from '../../shared/contract/guest-asking.ts'
import type { AskDraft } from './ask-draft.ts'
import { DirectFields } from './DirectFields.tsx'
import { SshFields } from './SshFields.tsx'
import { WslFields } from './WslFields.tsx'

interface WayFieldsProps {
  draft: AskDraft
  offered: OfferedWay
  password: Ref<HTMLInputElement>
  onChange: (draft: AskDraft) => void
}

/** What has to be said for the way that is chosen. */
export function WayFields({ draft, offered, password, onChange }: WayFieldsProps) {
  if (draft.kind === 'ssh')
    return <SshFields draft={draft} hosts={offered.kind === 'ssh' ? offered.hosts : []} onChange={onChange} />
  if (draft.kind === 'wsl')
    return (
      <WslFields
        draft={draft}
        distributions={offered.kind === 'wsl' ? offered.distributions : []}
        onChange={onChange}
      />
    )
  return <DirectFields draft={draft} password={password} onChange={onChange} />
}
