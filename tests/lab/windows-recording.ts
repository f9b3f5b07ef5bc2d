import type { Recording } from '../../shared/recording/recording.ts'
import type { LabSpec } from './lab-spec.ts'
import { linuxGuest } from './linux-guest.ts'
import { windowsHost } from './windows-host.ts'

/** A lab as a recording of a Windows host with the lab’s guests: what a collector there would have written, had there been one. */
export function windowsRecording(spec: LabSpec): Recording {
  return {
    name: `lab ${spec.seed} on Windows`,
    machines: [windowsHost(spec), ...spec.guests.map((guest) => linuxGuest(spec, guest))],
  }
}
