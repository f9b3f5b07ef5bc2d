import { Dialog } from '../../controls/Dialog.tsx'
import { useWindowStores } from '../../state/window-stores.tsx'
import styles from './KeyList.module.css'
import { keyList } from './key-list.ts'

/** Every key, and what it does. */
export function KeyList() {
  const { work } = useWindowStores()
  return (
    <Dialog title="Keys" wide onClose={() => work.getState().showKeyList(false)}>
      <div className={styles.groups}>
        {keyList.map(({ title, rows }) => (
          <section key={title}>
            <h3 className={styles.group}>{title}</h3>
            <dl className={styles.rows}>
              {rows.map(({ keys, does }) => (
                <div key={does} className={styles.row}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
