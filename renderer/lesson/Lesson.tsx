import { ArrowLeft, ArrowRight, Check, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, IconButton } from '../controls/Button.tsx'
import { Working } from '../controls/Working.tsx'
import { Explained } from '../glossary/Term.tsx'
import type { Subject } from '../state/selection-store.ts'
import { useLesson, useWindowStores } from '../state/window-stores.tsx'
import { AskChoices } from './AskChoices.tsx'
import { AskClick } from './AskClick.tsx'
import { isRight } from './is-right.ts'
import styles from './Lesson.module.css'
import { neighbourStep } from './neighbour-step.ts'
import { SentencesText } from './SentencesText.tsx'
import type { Told } from './step.ts'
import { steps } from './steps.ts'
import { useCourse } from './use-course.ts'
import { useStage } from './use-stage.ts'

/** The lesson beside the picture: what the step says, and what it asks. */
export function Lesson() {
  const { lesson } = useWindowStores()
  const { course, failed, leave } = useCourse()
  useStage(course)
  const answer = useLesson(({ answers }) => (course === undefined ? undefined : answers[course.step.id]))
  const heading = useRef<HTMLHeadingElement>(null)
  const id = course?.step.id
  // Whoever listens hears the new step; whoever looks finds its beginning in sight.
  useEffect(() => {
    if (id !== undefined) heading.current?.focus()
  }, [id])
  const finish = () => {
    leave()
    lesson.getState().again()
  }
  return (
    <section className={styles.lesson} aria-label="Lesson">
      <header className={styles.head}>
        <p className={styles.count}>Lesson{course && ` · ${course.index + 1} of ${steps.length}`}</p>
        <progress
          className={styles.progress}
          aria-label="Steps of the lesson"
          value={(course?.index ?? 0) + 1}
          max={steps.length}
        />
        <IconButton name="Leave the lesson" onClick={leave}>
          <X aria-hidden />
        </IconButton>
      </header>
      {course === undefined ? (
        failed === undefined ? (
          <Working what="the sample" />
        ) : (
          <p role="alert">The sample could not be opened: {failed}</p>
        )
      ) : (
        <div className={styles.step} key={id}>
          <h2 ref={heading} className={styles.title} tabIndex={-1}>
            {course.step.title}
          </h2>
          {course.told.paragraphs.map((sentences) => (
            <SentencesText key={sentences[0]?.text} sentences={sentences} />
          ))}
          <div className={styles.ask}>
            <h3 className={styles.question}>
              <Explained>{course.told.ask.question}</Explained>
            </h3>
            {'click' in course.told.ask ? (
              <AskClick step={course.step.id} opened={openedBy(course.told)} ask={course.told.ask} />
            ) : (
              <AskChoices step={course.step.id} choices={course.told.ask.choices} />
            )}
          </div>
        </div>
      )}
      {course && (
        <footer className={styles.foot}>
          <Button
            disabled={course.index === 0}
            onClick={() => lesson.getState().go(neighbourStep(course.step.id, -1))}
            aria-keyshortcuts=","
          >
            <ArrowLeft aria-hidden />
            Back
          </Button>
          {course.index === steps.length - 1 ? (
            <Button look="strong" onClick={finish}>
              <Check aria-hidden />
              Finish
            </Button>
          ) : (
            <Button
              look={isRight(course.told, answer) ? 'strong' : 'plain'}
              onClick={() => lesson.getState().go(neighbourStep(course.step.id, 1))}
              aria-keyshortcuts="."
            >
              Next
              <ArrowRight aria-hidden />
            </Button>
          )}
        </footer>
      )}
    </section>
  )
}

function openedBy({ shows }: Told): Subject | undefined {
  return shows !== undefined && 'subject' in shows ? shows.subject : undefined
}
