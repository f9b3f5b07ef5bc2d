import { askContainers } from './containers.ts'
import type { Asking, ToldGuests } from './manager.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Asks the Docker of this machine, and the one of this user (rootless), where they run. Where the user’s settings lead to another machine
 * (`DOCKER_HOST=tcp://…`, a context), that one’s containers are not on this network, and it is not asked.
 */
export async function askDocker(asking: Asking): Promise<ToldGuests> {
  const told = await Promise.all(
    dockerSockets(asking.around).map((socket, index) =>
      askContainers(asking, {
        program: 'docker',
        options: ['-H', `unix://${socket}`],
        name: index === 0 ? 'docker' : `docker-${index + 1}`,
      }),
    ),
  )
  return { outputs: told.flatMap(({ outputs }) => outputs), enterable: told.flatMap(({ enterable }) => enterable) }
}

function dockerSockets({ env, exists }: Surroundings): string[] {
  const chosen = /^unix:\/\/(\/.+)$/.exec(env['DOCKER_HOST'] ?? '')?.[1]
  const own = env['XDG_RUNTIME_DIR']
  const usual = ['/var/run/docker.sock', ...(own === undefined ? [] : [`${own}/docker.sock`])]
  return [...new Set([...(chosen === undefined ? [] : [chosen]), ...usual])].filter(exists)
}
