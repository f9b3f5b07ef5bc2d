/** Where in its output a fact stands: 1-based lines, the last one included. `columns` (0-based, end excluded) where one line holds many facts. */
export interface Place {
  line: number
  endLine?: number
  columns?: [number, number]
}
