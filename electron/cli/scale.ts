import { InvalidArgumentError } from 'commander'

/** How many pixels one unit of a picture gets, 0.25 to 4. */
export function readScale(text: string): number {
  const scale = Number(text)
  if (!/^\d+(?:\.\d+)?$/.test(text) || scale < 0.25 || scale > 4)
    throw new InvalidArgumentError('A scale is a number from 0.25 to 4.')
  return scale
}
