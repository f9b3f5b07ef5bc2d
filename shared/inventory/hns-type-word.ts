/** A type of the Host Network Service’s networks as its makers write it. */
export const hnsTypeWord = (type: string): string => (type === 'nat' || type === 'ics' ? type.toUpperCase() : type)
