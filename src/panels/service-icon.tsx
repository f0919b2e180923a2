import type { ServiceId } from '../schema/service';
import { serviceStyles, shapePath } from '../schema/service-style';

export interface ServiceIconProps {
  readonly service: ServiceId;
  readonly muted?: boolean;
}

/** The mark of a service, as the map draws it: shape and colour, ink hairline. */
export function ServiceIcon({ service, muted = false }: ServiceIconProps) {
  const { shape } = serviceStyles[service];
  return (
    <svg
      className={`service-icon${muted ? ' is-muted' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path className={`service-fill service-${service}`} d={shapePath(shape)} />
    </svg>
  );
}
