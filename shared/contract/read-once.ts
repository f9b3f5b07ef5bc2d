import { z } from 'zod'

/**
 * The same schema for things that come again and again: one that was read and found right is not looked into a second time. It is
 * passed on as the object that it is, so that what did not change stays the same object for everybody.
 */
export function readOnce<T extends object>(schema: z.ZodType<T>): z.ZodType<T, T> {
  const right = new WeakSet<object>()
  return z.custom<T>().superRefine((value, context) => {
    if (typeof value === 'object' && value !== null && right.has(value)) return
    const { success, error } = schema.safeParse(value)
    if (success) right.add(value)
    else for (const { path, message } of error.issues) context.addIssue({ code: 'custom', path, message })
  })
}
