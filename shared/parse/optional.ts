import type { z } from 'zod'

/** A member that another version of a program fills otherwise, or leaves out: then it counts as absent. */
export function optional<T extends z.ZodType>(type: T) {
  return type.optional().catch(undefined)
}
