/** Milliseconds after which a question that nobody answers is given up: in a lab an answer takes a few, on a busy machine many. */
export const PATIENCE = 2_000
