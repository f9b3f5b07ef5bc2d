import type { Step } from './step.ts'
import { gatewayMac } from './steps/gateway-mac.ts'
import { homeToVm } from './steps/home-to-vm.ts'
import { nearOrFar } from './steps/near-or-far.ts'
import { nextHop } from './steps/next-hop.ts'
import { oneLaptop } from './steps/one-laptop.ts'
import { reboot } from './steps/reboot.ts'
import { selfAssigned } from './steps/self-assigned.ts'
import { vmToHome } from './steps/vm-to-home.ts'
import { whatWouldHelp } from './steps/what-would-help.ts'
import { whoSaysSo } from './steps/who-says-so.ts'

/** The lesson, in its order. */
export const steps: readonly Step[] = [
  oneLaptop,
  nearOrFar,
  nextHop,
  gatewayMac,
  vmToHome,
  homeToVm,
  whatWouldHelp,
  selfAssigned,
  whoSaysSo,
  reboot,
]
