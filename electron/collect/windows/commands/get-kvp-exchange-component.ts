import { z } from 'zod'
import { defineCommand } from '../define-command.ts'

const word = z.string().nullable()

export const getKvpExchangeComponent = defineCommand({
  name: 'get-kvp-exchange-component',
  command: 'Get-CimInstance -Namespace root/virtualization/v2 -ClassName Msvm_KvpExchangeComponent',
  reads: 'which system guests say they run, and their full name',
  pace: 'rarely',
  about: 'hyper-v',
  gives: {
    rows: z.object({
      SystemName: z.string(),
      OSName: word,
      OSVersion: word,
      OSMajorVersion: word,
      ProcessorArchitecture: word,
      IntegrationServicesVersion: word,
      FullyQualifiedDomainName: word,
    }),
  },
})
