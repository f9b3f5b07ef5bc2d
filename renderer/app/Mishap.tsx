import { Component, type ReactNode } from 'react'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import styles from './Mishap.module.css'

interface MishapProps {
  /** What could not be shown, in words. */
  what: string
  /** Another value: something else is shown, so it is tried again. */
  again?: string
  children: ReactNode
}

/** Where a part of the window fails: says so, with what to pass on; the rest of the window works. */
export class Mishap extends Component<MishapProps, { error?: Error; againAt?: string }> {
  override state: { error?: Error; againAt?: string } = {}

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps({ again }: MishapProps, { againAt }: { againAt?: string }) {
    return again === undefined || again === againAt ? null : { againAt: again, error: undefined }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const report = `Switchyard could not show ${this.props.what}.\n${error.stack ?? error.message}`
    return (
      <section className={styles.mishap} role="alert">
        <h2 className={styles.title}>Switchyard could not show {this.props.what}</h2>
        <p>That is a fault of Switchyard, not of your network. What it says of itself, to pass on:</p>
        <pre className={styles.report}>{error.message}</pre>
        <div className={styles.actions}>
          <CopyButton text={report} what="the report" />
          <Button onClick={() => location.reload()}>Load the window again</Button>
        </div>
      </section>
    )
  }
}
