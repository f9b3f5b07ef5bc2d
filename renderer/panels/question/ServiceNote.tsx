import { portServiceOf } from '../../../shared/net/port-services.ts'
import { Explained } from '../../glossary/Term.tsx'
import panel from '../Panel.module.css'

/** What usually answers at the port that is asked about, and what to mind about it. */
export function ServiceNote({ port, protocol }: { port: number; protocol: 'tcp' | 'udp' }) {
  const service = portServiceOf(port, protocol)
  if (service === undefined) return null
  return (
    <p className={panel.muted}>
      {service.name}: <Explained>{service.sentence}</Explained>
      {service.mind !== undefined && (
        <>
          {' '}
          <strong>Mind:</strong> {service.mind}
        </>
      )}
    </p>
  )
}
