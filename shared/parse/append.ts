/** Adds all of them at the end: there may be more than a call takes as arguments (some 120,000), in one damaged row alone. */
export function append<Item>(to: Item[], items: Iterable<Item>): void {
  for (const item of items) to.push(item)
}
