/** Left of the frame and of the networks: the names of the bands. */
export const LEFT = 88
/** The least width of the host's frame. */
export const LEAST_WIDTH = 832
/** Between the frame and what it holds. */
export const PAD = 16
