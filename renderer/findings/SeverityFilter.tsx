import { ToggleGroup } from 'radix-ui'
import { type Finding, type Severity, severities } from '../../shared/findings/finding.ts'
import segments from '../controls/Segments.module.css'
import styles from './FindingsPage.module.css'
import { SeveritySign } from './SeveritySign.tsx'
import { severityWords } from './severity-words.ts'

interface SeverityFilterProps {
  found: readonly Finding[]
  shown: readonly Severity[]
  onShow: (shown: readonly Severity[]) => void
}

/** Which severities are listed. */
export function SeverityFilter({ found, shown, onShow }: SeverityFilterProps) {
  const there = severities.filter((severity) => found.some((one) => one.severity === severity))
  if (there.length < 2) return null
  const change = (values: string[]) => onShow(severities.filter((one) => values.includes(one) || !there.includes(one)))
  return (
    <ToggleGroup.Root
      className={segments.group}
      type="multiple"
      aria-label="Severities that are listed"
      value={[...shown]}
      onValueChange={change}
    >
      {there.map((severity) => (
        <ToggleGroup.Item key={severity} value={severity} className={`${segments.item} ${styles.severity}`}>
          <SeveritySign severity={severity} size={14} />
          {severityWords[severity].many}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
