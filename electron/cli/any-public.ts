/** What stands for any public address where an address is asked for. */
export const ANY_PUBLIC = 'internet'
