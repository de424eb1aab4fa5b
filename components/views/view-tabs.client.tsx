'use client';

import { deskHref } from '../../lib/view/href.ts';
import { useDesk } from '../desk/desk-context.client.tsx';

/** The views, as links: they lead somewhere without a script, and a click with a script asks the server for no more than it must. */
export function ViewTabs() {
  const { set, state, views, change, waiting, shownView } = useDesk();
  return (
    <nav className="view-tabs" aria-label="Views" aria-busy={waiting}>
      {views.map(({ name, title, key, what }) => (
        <a
          key={name}
          className="view-tab"
          href={deskHref(set, undefined, { ...state, view: name })}
          aria-current={shownView === name ? 'page' : undefined}
          data-view-name={name}
          title={`${title}: ${what} (g ${key})`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            change({ view: name });
          }}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
