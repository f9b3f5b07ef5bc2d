import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'

/** Puts `text` on the clipboard and says so for a moment. `what` completes its name: "Copy command". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [said, setSaid] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), 2000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  return (
    <Button onClick={copy} aria-label={`Copy ${what}`}>
      {said === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{said === 'copied' ? 'Copied' : said === 'failed' ? 'Not allowed' : 'Copy'}</span>
    </Button>
  )
}
