import type { TextLine } from './text-lines.ts'

export interface NamedInterface {
  index: number
  name: string
}

/** `Interface 6: Ethernet`, above a table about it. */
export function interfaceHeading({ text }: TextLine): NamedInterface | undefined {
  const match = /^\D{1,60}(\d{1,10}): (\S.{0,255})$/.exec(text)
  return match === null ? undefined : { index: Number(match[1]), name: match[2] ?? '' }
}

/** The interface's name in quotation marks, in the language's own order: `Configuration for interface "Wi-Fi"`, `接口 "WLAN" 的配置`. */
export function quotedHeading({ text }: TextLine): string | undefined {
  const name = /^(?=\S)[^"«„“]{0,80}(?:"([^"]{1,256})"|«\s?([^»]{1,256}?)\s?»|[„“]([^“”]{1,256})[“”])[^":]{0,60}$/.exec(
    text,
  )
  return name?.[1] ?? name?.[2] ?? name?.[3]
}
