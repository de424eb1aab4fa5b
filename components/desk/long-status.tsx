import { counted } from '../../lib/view/counted.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** Below the first rows of a long comparison: how many are still to come, or that they did not. Above all of them: that they are not the latest. */
export function LongStatus({
  failed,
  retry,
  left,
}: {
  readonly failed: boolean;
  readonly retry: () => void;
  readonly left: number;
}) {
  if (!failed) return <p className="long-status">Fetching {counted(left, 'more row')} …</p>;
  return (
    <Banner
      tone="alert"
      actions={
        <Button look="outline" onClick={retry}>
          Try again
        </Button>
      }
    >
      Not all of this comparison could be fetched. What is on the page can be read; nothing is lost.
    </Banner>
  );
}
