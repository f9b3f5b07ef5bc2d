/** Milliseconds after which a question that nobody answers is given up: in a lab an answer takes a few. */
export const PATIENCE = 1_200
