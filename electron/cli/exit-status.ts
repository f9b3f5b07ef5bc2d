/** 0 done · 1 an expectation was not met · 2 wrong use or unreadable input. */
export const exitStatus = { done: 0, unmet: 1, unusable: 2 } as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]
