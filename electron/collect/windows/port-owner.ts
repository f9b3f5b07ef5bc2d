import { z } from 'zod'

/** Whose port a row of Hyper-V's is about: as each script that lists such rows gives it. */
export const portOwner = {
  ParentAdapterId: z.string(),
  VMName: z.string().nullable(),
  IsManagementOs: z.boolean(),
  VMNetworkAdapterName: z.string().nullable(),
}
