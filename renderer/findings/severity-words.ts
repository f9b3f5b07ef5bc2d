import type { Severity } from '../../shared/findings/finding.ts'

/** A severity as it stands in the window: one, several, and what it means. */
export const severityWords: Record<Severity, { one: string; many: string; means: string }> = {
  error: { one: 'Error', many: 'Errors', means: 'Something does not work, or can’t.' },
  warning: { one: 'Warning', many: 'Warnings', means: 'It may fail, or somebody could misuse it.' },
  notice: {
    one: 'Good to know',
    many: 'Good to know',
    means: 'As it usually is; here is why, and what follows from it.',
  },
}
