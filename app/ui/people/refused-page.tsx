import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { PageHeader } from "../layout/page-header";

export interface RefusedPageProps {
  title: string;
  /** What the action answered; absent when somebody opens the address by hand. */
  answer?: { refusal: Refusal | null; formErrors: string[] };
  back: { to: string; label: string };
}

/** A small change that was refused has no form to go back to: it says why here, and leads back. */
export function RefusedPage({ title, answer, back }: RefusedPageProps) {
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} />
      {answer?.refusal ? (
        <RefusalNotice refusal={answer.refusal} />
      ) : (
        <Banner tone="info" title={answer?.formErrors[0] ?? "There is nothing to see at this address."} />
      )}
      <p className="mt-6">
        <ButtonLink to={back.to}>{back.label}</ButtonLink>
      </p>
    </div>
  );
}
