import type { ReadingRun } from '../../lib/view/reading.ts';
import { CopyText } from '../desk/copy-text.tsx';
import { Icon } from '../ui/icon.tsx';

export type ReadingRunProps = {
  readonly run: ReadingRun;
  /** Where the place has a page of its own; null for words that all copies share. */
  readonly href: string | null;
  readonly off: boolean;
  /** A place behind another one, with no word between: their signs stand closer. */
  readonly again: boolean;
};

const HEAT_TEXT = { 1: 'few copies differ', 2: 'many copies differ', 3: 'nearly all differ' } as const;

/** Words with their heat. A link, so that it is reached by key and leads somewhere without a script. */
export function ReadingRunView({ run, href, off, again }: ReadingRunProps) {
  if (!run.stop || !href) return <CopyText text={run.text} />;
  const said = run.flag ? 'likely garbled' : run.gap ? 'others have words here' : HEAT_TEXT[run.heat ?? 1];
  return (
    <mark
      className="heat"
      data-heat={run.heat ?? 0}
      data-k={run.flag ? 'flag' : undefined}
      data-g={run.group ?? 'wording'}
      data-stop={run.stop}
      {...(run.gap ? { 'data-apart': again ? 'again' : '' } : {})}
      {...(off ? { role: 'none' } : { tabIndex: -1 })}
    >
      {run.begins ? <Icon name="flag" size="0.62em" className="flag-glyph" data-apart /> : null}
      <a className="heat-link" href={href} tabIndex={off ? -1 : undefined}>
        {run.gap ? <span aria-hidden>‸</span> : <CopyText text={run.text} />}
        {/* After the words, so that a link at the end of a line begins where its words do. */}
        <span className="sr-only" dir="ltr" data-apart>
          {run.gap ? said : `, ${said}`}
        </span>
      </a>
    </mark>
  );
}
