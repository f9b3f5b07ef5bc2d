import { ArrowLeft, ArrowRight, GraduationCap } from 'lucide-react'
import type { WindowStores } from '../../state/window-stores.tsx'
import type { Action } from './action.ts'

const isOn = ({ stores }: { stores: WindowStores }) => stores.lesson.getState().on

/** The steps are loaded with the lesson. */
async function goBy({ lesson }: WindowStores, by: number): Promise<void> {
  const { neighbourStep } = await import('../../lesson/neighbour-step.ts')
  lesson.getState().go(neighbourStep(lesson.getState().step, by))
}

/** The guided tour over the sample. */
export const lessonActions: readonly Action[] = [
  {
    id: 'lesson.start',
    name: 'Start the lesson',
    group: 'Lesson',
    icon: GraduationCap,
    words: 'tutorial tour learn introduction beginner help',
    can: (context) => !isOn(context),
    run: ({ stores }) => stores.lesson.getState().start(),
  },
  {
    id: 'lesson.next',
    name: 'The lesson’s next step',
    group: 'Lesson',
    icon: ArrowRight,
    keys: ['.'],
    can: isOn,
    run: ({ stores }) => goBy(stores, 1),
  },
  {
    id: 'lesson.back',
    name: 'The lesson’s step before',
    group: 'Lesson',
    icon: ArrowLeft,
    keys: [','],
    can: isOn,
    run: ({ stores }) => goBy(stores, -1),
  },
]
