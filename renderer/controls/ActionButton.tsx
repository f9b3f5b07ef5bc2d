import { action } from '../app/actions/actions.ts'
import { useRun } from '../app/actions/use-actions.ts'
import { IconButton } from './Button.tsx'

interface ActionButtonProps {
  /** Of the action. */
  id: string
  name?: string
  disabled?: boolean
  /** For what is switched on and off. */
  pressed?: boolean
}

/** An action as a button that is only its icon. */
export function ActionButton({ id, name, disabled, pressed }: ActionButtonProps) {
  const run = useRun()
  const { icon: Icon, name: usual, keys } = action(id)
  return (
    <IconButton
      name={name ?? usual}
      keys={keys?.[0]}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={() => run(id)}
    >
      <Icon aria-hidden />
    </IconButton>
  )
}
