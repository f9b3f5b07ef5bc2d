import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'

interface CopyButtonProps {
  /** Worked out when it is copied, where that takes some doing. */
  text: string | (() => string)
  what: string
  look?: 'plain' | 'quiet'
  /** Written on it in place of "Copy". */
  label?: string
}

/** Puts `text` on the clipboard and says so for a moment. `what` completes its name: "Copy the command". */
export function CopyButton({ text, what, look = 'plain', label = 'Copy' }: CopyButtonProps) {
  const [said, setSaid] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), 2000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = () =>
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  const written = said === 'copied' ? 'Copied' : said === 'failed' ? 'Not allowed' : label
  const words = `Copy ${what}`
  // What is written on it is part of its name: whoever speaks to the machine says that (WCAG 2.5.3).
  const name = words.includes(written) ? words : `${written}: ${what}`
  return (
    <Button look={look} onClick={copy} aria-label={name}>
      {said === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{written}</span>
    </Button>
  )
}
