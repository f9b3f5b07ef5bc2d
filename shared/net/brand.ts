declare const brand: unique symbol

/** A string that only a parser of this folder can make: `Address`, `Prefix`, `Mac`. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }
