import { STANDINGS, type Standing } from '../../lib/model/version.ts';
import type { ColumnStanding } from '../../lib/view/columns.ts';
import { STANDING_WHAT } from '../../lib/view/standing-text.ts';
import { Icon } from '../ui/icon.tsx';
import type { MenuItem, MenuProps } from '../ui/menu-props.ts';
import { OpenMenu } from '../ui/open-menu.tsx';
import { useDesk } from './desk-context.client.tsx';

export type OpenStandingMenuProps = {
  readonly letter: string;
  readonly standing: ColumnStanding;
  readonly trigger: MenuProps['trigger'];
};

/** Why a version is proposed to be what its head says, and a person's word on it, which is kept with the story. */
export function OpenStandingMenu({ letter, standing, trigger }: OpenStandingMenuProps) {
  const say = useSayingStanding(letter);
  const items: MenuItem[] = [
    { kind: 'text', label: standing.said ? `What ${letter} is, as a person said` : `Proposed: ${standing.why}` },
    ...(say ? standingItems(standing, say) : [{ kind: 'text', label: 'It is corrected in a stored story.' } as const]),
  ];
  return <OpenMenu label={`What ${letter} is`} items={items} trigger={trigger} />;
}

/** The choices; with one of a person's, taking it back. */
export function standingItems(
  standing: ColumnStanding | null,
  say: (standing: Standing | null) => void,
): readonly MenuItem[] {
  const choices = STANDINGS.map(
    (s): MenuItem => ({
      kind: 'action',
      label: `${s}: ${STANDING_WHAT[s]}`,
      icon: <Icon name="check" size={15} className={standing?.said && standing.is === s ? '' : 'invisible'} />,
      onSelect: () => say(s),
    }),
  );
  if (!standing?.said) return choices;
  return [
    ...choices,
    { kind: 'line' },
    { kind: 'action', label: 'Take that back', icon: <Icon name="x" size={15} />, onSelect: () => say(null) },
  ];
}

/** Null where there is no story to keep it with. */
export function useSayingStanding(letter: string): ((standing: Standing | null) => void) | null {
  const { columns, changeStory, say, redraw } = useDesk();
  const version = columns.find((c) => c.letter === letter)?.token;
  if (!changeStory || !version) return null;
  return async (standing) => {
    const made = await changeStory({ kind: 'standing', version, standing }).catch(() => null);
    const done = standing ? `${letter} is kept as ${standing}` : `${letter} is as it is proposed`;
    say(made?.ok ? done : (made?.message ?? 'the server did not answer'));
    redraw();
  };
}
