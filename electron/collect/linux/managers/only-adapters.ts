/** What of a domain’s description is kept: all else may hold secrets (`qemu:commandline`, metadata), and is not about the network. */
export function onlyAdapters(xml: string): string {
  let depth = 0
  let inInterface = false
  const kept = xml.split('\n').filter((line) => {
    if (/^\s*<interface[ >]/.test(line) && depth > 0) inInterface = true
    const isKept = inInterface || /^\s{0,4}<(?:\/?domain[ >]|name>|\/?devices>)/.test(line)
    if (/^\s*<domain[ >]/.test(line)) depth = 1
    if (/^\s*<\/interface>/.test(line)) inInterface = false
    return isKept
  })
  return `${kept.join('\n')}\n`
}
