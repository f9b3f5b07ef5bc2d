/** One TCP/IP stack that commands are run in: the host's own, or a network namespace. */
export interface Stack {
  /** Id of the machine in the recording, which begins the ids of its outputs: `host`, `guests/web`. */
  machine: string
  /** Name of the network namespace; absent for the host. It is data: it only ever stands as a whole argument of its own. */
  namespace?: string
  /** Its file, for one that has no name: a container's. */
  namespaceFile?: string
}

/** What to start so that `program` runs in the stack. `ip` enters a namespace by its name itself; others are started inside it. */
export function startIn(stack: Stack, program: string, args: readonly string[]): { file: string; args: string[] } {
  if (stack.namespaceFile !== undefined)
    return { file: 'nsenter', args: [`--net=${stack.namespaceFile}`, '--', program, ...args] }
  if (stack.namespace === undefined) return { file: program, args: [...args] }
  if (program === 'ip') return { file: 'ip', args: ['-n', stack.namespace, ...args] }
  return { file: 'ip', args: ['netns', 'exec', stack.namespace, program, ...args] }
}
