import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { PageHeader } from "../layout/page-header";

interface CaseRefusedProps {
  title: string;
  answer?: {
    refusal: Refusal | null;
    formErrors: string[];
    fieldErrors: Record<string, string[] | undefined>;
  };
  backHref?: string;
  backLabel?: string;
}

/** A small change that was refused: why, that nothing happened, and the way back. */
export function CaseRefused({
  title,
  answer,
  backHref = "/cases",
  backLabel = "Back to the cases",
}: CaseRefusedProps) {
  const said = answer
    ? [...answer.formErrors, ...Object.values(answer.fieldErrors).flatMap((list) => list ?? [])]
    : [];
  return (
    <>
      <PageHeader title={title} action={<ButtonLink to={backHref}>{backLabel}</ButtonLink>} />
      <div className="max-w-160">
        {answer?.refusal ? (
          <RefusalNotice refusal={answer.refusal} />
        ) : (
          <Banner tone="bad" title={said[0] ?? "Nothing was sent."} live>
            Nothing was changed.
          </Banner>
        )}
      </div>
    </>
  );
}
