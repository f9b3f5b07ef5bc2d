import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './find-browser.ts'
import { launchOptions } from './launch-options.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of this run listens; undefined where there is none. */
    browserAddress: string | undefined
    /** Which browser that is. */
    browserName: string | undefined
  }
}

/** Starts one browser for all tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const program = await findBrowser()
  project.provide('browserName', program?.name)
  if (program === undefined) {
    project.provide('browserAddress', undefined)
    return undefined
  }
  const server = await chromium.launchServer({ ...launchOptions(program), host: '127.0.0.1' })
  project.provide('browserAddress', server.wsEndpoint())
  return () => server.close()
}
