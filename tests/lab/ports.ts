/** The port on which everybody in a lab answers. */
export const PORT = 7000

/** A second one, on which those answer whose firewall lets in only the first. */
export const OTHER_PORT = 7001
