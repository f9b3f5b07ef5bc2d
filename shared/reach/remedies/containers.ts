import type { Stack } from '../../topology/topology.ts'
import type { Remedy } from '../verdict.ts'
import { powershellWord } from './shell-words.ts'
import { isHyperV, type Situation } from './situation.ts'

/** A container on a Windows host: none of Hyper-V’s commands know it. */
export const isWindowsContainer = (situation: Situation, { machine }: Stack): boolean =>
  isHyperV(situation) && machine?.guest?.value.form === 'container'

/** A port is published when the container is started; there is no other time. */
export function publishPort({ question, to }: Situation): Remedy {
  const port = question.port ?? '<port>'
  const protocol = question.protocol === 'udp' ? '/udp' : ''
  return {
    title: `Publish the port: start ${to.name}’s image anew, with a port of the host that leads to it.`,
    commands: [`docker run -d -p ${port}:${port}${protocol} <image>`],
    caution: 'It makes another container; the host’s firewall must let the port in as well.',
  }
}

/** A container may be on several networks; a machine that is none goes to nobody’s by such a command. */
export function joinNetwork(situation: Situation): Remedy {
  const { from, to, topology } = situation
  const [container, other] = isWindowsContainer(situation, from) ? [from, to] : [to, from]
  const segment = topology.segments.get(other.interfaces.find((one) => one.segment !== undefined)?.segment ?? '')
  const network = powershellWord(segment?.name.value ?? '<network>')
  return {
    title: `Put ${from.name} and ${to.name} on the same network.`,
    commands: [`docker network connect ${network} ${powershellWord(container.name)}`],
  }
}
