import type { Segment } from './inventory.ts'
import { isWslSwitch } from './wsl-switch.ts'

/** Networks of HNS’s that containers are on, and for which it translates (NAT); ports of the host may lead into them. */
export const isContainerNat = ({ external, hnsType }: Segment): boolean => !external && hnsType?.value === 'nat'

/** Networks that Windows translates for without listing that among its NATs: the Default Switch, WSL’s, containers’. */
export const hasOwnNat = (segment: Segment): boolean =>
  segment.defaultSwitch ||
  isWslSwitch(segment) ||
  isContainerNat(segment) ||
  (!segment.external && segment.hnsType?.value === 'ics')
