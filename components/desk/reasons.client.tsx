'use client';

import { type ComponentType, useState } from 'react';
import { type ReasonsProps, WHY } from './reasons-button.ts';

const load = () => import('./open-reasons.tsx');

/** The numbers behind a notice, on demand; their code as well. */
export function Reasons(props: ReasonsProps) {
  const [Open, setOpen] = useState<ComponentType<ReasonsProps> | null>(null);
  if (props.reasons.length === 0) return null;
  if (Open) return <Open {...props} />;
  return (
    <button
      type="button"
      className={WHY}
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => load().then((m) => setOpen(() => m.OpenReasons))}
    >
      Why<span className="sr-only">: {props.about}</span>
    </button>
  );
}
