import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

export type KnownNoteProps = { readonly message: string; readonly onOver: () => void };

/** After copies were sent that are stored already: that nothing was stored a second time. */
export function KnownNote({ message, onOver }: KnownNoteProps) {
  return (
    <Banner
      actions={
        <Button look="quiet" onClick={onOver}>
          Close
        </Button>
      }
    >
      {message}
    </Banner>
  );
}
