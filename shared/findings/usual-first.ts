import type { Member } from '../topology/topology.ts'

/**
 * Members by what they have in common, the usual first: what the host or the router has, else what most have. The others are
 * held against it.
 */
export function usualFirst<Key, One extends Pick<Member, 'stack'>>(
  members: readonly One[],
  keyOf: (member: One) => Key,
): [key: Key, members: One[]][] {
  return [...Map.groupBy(members, keyOf)].sort((a, b) => weight(b[1]) - weight(a[1]))
}

function weight(members: readonly Pick<Member, 'stack'>[]): number {
  const decides = members.some(({ stack }) => stack.kind === 'host' || stack.kind === 'router')
  return members.length + (decides ? Number.MAX_SAFE_INTEGER / 2 : 0)
}
