import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useChanging } from './changing.client.ts';
import { forgetRemoval, type Removal } from './removal.client.ts';
import type { StoryActions } from './story-change.ts';

export type TakenOutProps = {
  readonly actions: StoryActions;
  readonly removal: Removal;
  readonly onOver: () => void;
};

/** What was taken out of the story, with its undoing. */
export function TakenOut({ actions, removal, onOver }: TakenOutProps) {
  const { make, pending, problem } = useChanging(actions);
  const over = () => {
    forgetRemoval();
    onOver();
  };
  return (
    <Banner
      actions={
        <>
          <Button disabled={pending} onClick={() => make({ kind: 'restore', version: removal.version }, over)}>
            Undo
          </Button>
          <Button look="quiet" onClick={over}>
            Close
          </Button>
        </>
      }
    >
      “{removal.label}” was taken out of this story. Its text and what was said of it are kept; the old link still shows
      it.
      {problem ? (
        <span role="alert" className="block text-orange">
          {problem}
        </span>
      ) : null}
    </Banner>
  );
}
