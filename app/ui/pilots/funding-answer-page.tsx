import { formatMoney } from "~/shared/money";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { RefusalNotice } from "../feedback/refusal-notice";
import { PageHeader } from "../layout/page-header";
import type { FormReply } from "../plans/form-reply";
import { DeclineForm, GrantForm } from "./funding-forms";
import type { FundingPageView } from "./funding-view";

interface FundingAnswerPageProps {
  funding: FundingPageView;
  requestId: string;
  answer: "grant" | "decline";
  reply?: FormReply | null;
}

/** One answer to one request as a page of its own: where a refusal is explained beside what was typed. */
export function FundingAnswerPage({ funding, requestId, answer, reply }: FundingAnswerPageProps) {
  const { currency, locale } = useReader();
  const { code, title, open, year } = funding;
  const request = open?.id === requestId ? open : null;
  const known = funding.rows.find(({ id }) => id === requestId);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title={answer === "grant" ? "Grant the money" : "Decline the request"}
        lead={
          known &&
          `${known.askedBy} asks for ${formatMoney(known.askedMinor, currency, locale)}: ${known.purpose}`
        }
      />
      {request?.mayAnswer ? (
        answer === "grant" ? (
          <GrantForm code={code} request={request} yearLabel={year.label} reply={reply} />
        ) : (
          <DeclineForm code={code} request={request} reply={reply} />
        )
      ) : reply?.refusal ? (
        <RefusalNotice refusal={reply.refusal} />
      ) : (
        <p className="text-sm text-ink-muted">
          {request ? funding.whoFunds : "This request waits for no answer any more."}
        </p>
      )}
      <p className="mt-6">
        <ButtonLink to={`/pilots/${code}/funding`} variant="quiet" className="-ml-3">
          Back to the funding
        </ButtonLink>
      </p>
    </div>
  );
}
