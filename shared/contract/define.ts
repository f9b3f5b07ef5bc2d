import type { z } from 'zod'

/** One question with one answer. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  kind: 'call'
  input: Input
  output: Output
}

/** A value that changes: the latest at once, then each new one. */
export interface Listen<Value extends z.ZodType = z.ZodType> {
  kind: 'listen'
  value: Value
}

export type Contract = Record<string, Record<string, Call | Listen>>

export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { kind: 'call', input, output }
}

export function listen<Value extends z.ZodType>(value: Value): Listen<Value> {
  return { kind: 'listen', value }
}

/** The functions that the window calls: `client.recording.open({ path })`, `client.station.state(listener)` → stop listening. */
export type Client<C extends Contract> = {
  [Group in keyof C]: {
    [Name in keyof C[Group]]: C[Group][Name] extends Call<infer Input, infer Output>
      ? (input: z.input<Input>) => Promise<z.output<Output>>
      : C[Group][Name] extends Listen<infer Value>
        ? (listener: (value: z.output<Value>) => void) => () => void
        : never
  }
}

/** What the station supplies for each of them. */
export type Handlers<C extends Contract> = {
  [Group in keyof C]: {
    [Name in keyof C[Group]]: C[Group][Name] extends Call<infer Input, infer Output>
      ? (input: z.output<Input>) => Promise<z.input<Output>> | z.input<Output>
      : C[Group][Name] extends Listen<infer Value>
        ? (publish: (value: z.input<Value>) => void) => () => void
        : never
  }
}

/** An error that a person can do something about; it crosses the contract as it is. */
export interface Refusal {
  code: string
  /** What is wrong and what to do, naming the file or command. */
  sentence: string
}
