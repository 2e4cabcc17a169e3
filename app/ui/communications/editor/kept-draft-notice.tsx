import { Button } from "../../controls/button";
import { Banner } from "../../feedback/banner";

interface KeptDraftNoticeProps {
  offered: boolean;
  putBack: () => void;
  drop: () => void;
}

export function KeptDraftNotice({ offered, putBack, drop }: KeptDraftNoticeProps) {
  if (!offered) return null;
  return (
    <Banner
      tone="info"
      title="You wrote here before, and it was never saved"
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="sm" variant="secondary" onClick={putBack}>
            Put it back
          </Button>
          <Button size="sm" variant="quiet" onClick={drop}>
            Drop it
          </Button>
        </span>
      }
    >
      This tab kept what you typed. Nothing of it has been sent.
    </Banner>
  );
}
