import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';

export type LeaveOutProps = {
  readonly letter: string;
  readonly token: string;
  /** It is compared all the same. */
  readonly anyway: boolean;
};

/** Puts a column that does not belong away, or compares it all the same. Both are in the address, so a reload and a link keep them. */
export function LeaveOut({ letter, token, anyway }: LeaveOutProps) {
  const { toggleColumn, change, state, say } = useDesk();
  const others = (state.anyway ?? []).filter((t) => t !== token);
  // The button goes, or means something else: the focus stays in the notices' place.
  const stay = () => document.querySelector<HTMLElement>('.desk-main')?.focus();
  return (
    <>
      <Button
        onClick={() => {
          stay();
          toggleColumn(letter);
        }}
      >
        Leave {letter} out
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          stay();
          const tokens = anyway ? others : [...others, token];
          change({ anyway: tokens.length > 0 ? tokens : null });
          say(anyway ? `${letter} is set apart again` : `${letter} is compared all the same`);
        }}
      >
        {anyway ? 'Set it apart again' : 'Compare anyway'}
      </Button>
    </>
  );
}
