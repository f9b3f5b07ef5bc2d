import type { ComponentProps, ReactNode } from 'react'
import { ariaKey, keyWords } from '../app/actions/key-of.ts'
import styles from './Button.module.css'
import { Hint } from './Hint.tsx'

type ButtonProps = ComponentProps<'button'> & { look?: 'plain' | 'quiet' | 'strong' }

/** A push button in one of three weights. */
export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" className={[styles.button, className].join(' ')} data-look={look} {...rest} />
}

/** A button that is only a picture: its name is its tooltip, with the key that does the same. */
export function IconButton({
  name,
  keys,
  children,
  ...rest
}: ButtonProps & { name: string; keys?: string | undefined; children: ReactNode }) {
  return (
    <Hint text={keys === undefined ? name : `${name} (${keyWords(keys)})`}>
      <Button
        look="quiet"
        aria-label={name}
        aria-keyshortcuts={keys && ariaKey(keys)}
        {...rest}
        className={styles.icon}
      >
        {children}
      </Button>
    </Hint>
  )
}
