import { lazy, Suspense } from 'react'
import { Canvas } from '../../canvas/Canvas.tsx'
import { Working } from '../../controls/Working.tsx'
import { useStation, useView } from '../../state/window-stores.tsx'
import { Mishap } from '../Mishap.tsx'
import { Banners } from './Banners.tsx'
import styles from './Stage.module.css'
import { Waiting } from './Waiting.tsx'

const ComparePage = lazy(async () => ({ default: (await import('../../compare/ComparePage.tsx')).ComparePage }))
const FindingsPage = lazy(async () => ({ default: (await import('../../findings/FindingsPage.tsx')).FindingsPage }))
const MatrixPage = lazy(async () => ({ default: (await import('../../matrix/MatrixPage.tsx')).MatrixPage }))

/** The page on show, or why there is none. */
export function Stage() {
  const page = useView((view) => view.page)
  const sequence = useStation((station) => station.state?.sequence)
  const drawn = useStation((station) => station.state?.inventory !== undefined)
  return (
    <main className={styles.stage} data-region="picture">
      <Banners />
      <div className={styles.page}>
        <Mishap what="this page" again={`${sequence} ${page}`}>
          {!drawn ? (
            <Waiting />
          ) : page === 'topology' ? (
            <Suspense fallback={<Working what="the picture" />}>
              <Canvas />
            </Suspense>
          ) : page === 'compare' ? (
            <Suspense fallback={<Working what="what differs" />}>
              <ComparePage />
            </Suspense>
          ) : page === 'findings' ? (
            <Suspense fallback={<Working what="what is worth knowing" />}>
              <FindingsPage />
            </Suspense>
          ) : (
            <Suspense fallback={<Working what="who reaches whom" />}>
              <MatrixPage />
            </Suspense>
          )}
        </Mishap>
      </div>
    </main>
  )
}
