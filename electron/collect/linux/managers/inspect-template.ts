/**
 * Go templates that print the members of containers and networks that are about the network, as JSON, and nothing else:
 * environment variables, labels and arguments hold passwords. Members are named as the programs' own types name them (`.ID`),
 * which is what Podman needs; Docker takes them as well.
 */
const container: Template = {
  Id: '.ID',
  Name: '.Name',
  State: { Status: '.State.Status', Pid: '.State.Pid' },
  HostConfig: { NetworkMode: '.HostConfig.NetworkMode' },
  NetworkSettings: {
    SandboxKey: '.NetworkSettings.SandboxKey',
    Ports: '.NetworkSettings.Ports',
    Networks: '.NetworkSettings.Networks',
  },
}

const dockerNetwork: Template = {
  Name: '.Name',
  Id: '.ID',
  Driver: '.Driver',
  Internal: '.Internal',
  IPAM: { Config: '.IPAM.Config' },
  Options: '.Options',
}

const podmanNetwork: Template = {
  name: '.Name',
  id: '.ID',
  driver: '.Driver',
  network_interface: '.NetworkInterface',
  subnets: '.Subnets',
  internal: '.Internal',
}

/** Members by name: where the value is, or members of its own. */
type Template = { readonly [member: string]: string | Template }

export const inspectTemplates = {
  container: goTemplate(container),
  docker: goTemplate(dockerNetwork),
  podman: goTemplate(podmanNetwork),
} as const

function goTemplate(members: Template): string {
  const parts = Object.entries(members).map(
    ([name, value]) => `"${name}":${typeof value === 'string' ? `{{json ${value}}}` : goTemplate(value)}`,
  )
  // An action ends at the first two of three closing braces: the third is the text’s own.
  return `{${parts.join(',')}}`
}
