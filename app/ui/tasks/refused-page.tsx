import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { FormErrors } from "../form/form-errors";
import { PageHeader } from "../layout/page-header";

interface RefusedPageProps {
  title: string;
  answer:
    | { refusal: Refusal | null; formErrors: string[]; fieldErrors: Record<string, string[]> }
    | null
    | undefined;
  backHref: string;
  backLabel: string;
}

/** A small change that could not be made: why, and the way back. */
export function RefusedPage({ title, answer, backHref, backLabel }: RefusedPageProps) {
  return (
    <div className="max-w-2xl space-y-6">
      <PageHeader title={title} />
      {answer?.refusal ? (
        <RefusalNotice refusal={answer.refusal} />
      ) : (
        <FormErrors formErrors={answer?.formErrors} fieldErrors={answer?.fieldErrors} />
      )}
      <p>
        <ButtonLink to={backHref} variant="primary">
          {backLabel}
        </ButtonLink>
      </p>
    </div>
  );
}
