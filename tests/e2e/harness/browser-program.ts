/** A Chromium-like browser that can be started, and what it wants in its environment. */
export interface BrowserProgram {
  name: string
  path: string
  env: Record<string, string>
}
