import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { PageHeader } from "../layout/page-header";
import type { RefusedForm } from "./refused-form";

export interface ListFileRefusedProps {
  title: string;
  answer: RefusedForm | null;
  backHref: string;
}

/** Every row of a list that could not be read, so that it can be mended and chosen again. */
export function ListFileRefused({ title, answer, backHref }: ListFileRefusedProps) {
  const words = [...Object.values(answer?.fieldErrors ?? {}).flat(), ...(answer?.formErrors ?? [])];
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader title={title} />
      <div className="max-w-2xl space-y-4">
        {refusal ? (
          <RefusalNotice refusal={refusal} />
        ) : (
          <Banner tone="bad" title="Nothing was saved.">
            {words.join(" ") || "Choose a file first."}
          </Banner>
        )}
        <ButtonLink to={backHref}>Back to the invitations</ButtonLink>
      </div>
    </>
  );
}
