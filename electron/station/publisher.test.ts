import { expect, test } from 'vitest'
import { createPublisher } from './publisher.ts'

test('a listener is told the latest value at once and each later one until it stops listening', () => {
  const { publish, listen } = createPublisher(1, () => {})
  publish(2)
  const told: number[] = []
  const stop = listen((value) => told.push(value))
  publish(3)
  stop()
  publish(4)
  expect(told).toEqual([2, 3])
})

test('a revised value is told to those who come later only', () => {
  const { revise, listen } = createPublisher('before', () => {})
  const early: string[] = []
  const late: string[] = []
  listen((value) => early.push(value))
  revise('after')
  listen((value) => late.push(value))
  expect([early, late]).toEqual([['before'], ['after']])
})

test('the audience is there from the first listener to the last, however often one says that it stops', () => {
  const present: boolean[] = []
  const { listen } = createPublisher(0, (there) => present.push(there))
  const listener = () => {}
  const stopFirst = listen(listener)
  const stopSecond = listen(listener)
  stopFirst()
  stopFirst()
  expect(present).toEqual([true])
  stopSecond()
  expect(present).toEqual([true, false])
})
