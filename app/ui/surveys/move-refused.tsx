import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { PageHeader } from "../layout/page-header";

export interface MoveRefusedProps {
  title: string;
  refusal: Refusal | null;
  backHref: string;
  backLabel: string;
}

/** What stands in the way of a move that was posted, and the way back. */
export function MoveRefused({ title, refusal, backHref, backLabel }: MoveRefusedProps) {
  return (
    <>
      <PageHeader title={title} />
      <div className="max-w-2xl space-y-4">
        {refusal ? <RefusalNotice refusal={refusal} /> : <Banner tone="info" title="Nothing was changed." />}
        <ButtonLink to={backHref}>{backLabel}</ButtonLink>
      </div>
    </>
  );
}
