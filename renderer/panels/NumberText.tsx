import table from '../controls/Table.module.css'

/** Longer than an IPv4 prefix or a MAC: such a number may break. */
const LONG = 20

/** An address, a prefix or a MAC, in digits of one width. */
export function NumberText({ children }: { children: string | number }) {
  return (
    <span className={table.number} data-long={String(children).length > LONG}>
      {children}
    </span>
  )
}
