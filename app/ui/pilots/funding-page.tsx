import { Form, Link } from "@remix-run/react";
import { FUNDING_LABELS } from "~/domain/pilots/funding.rules";
import { formatMoney } from "~/shared/money";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { StatusPill } from "../controls/status-pill";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import type { FormReply } from "../plans/form-reply";
import { AskForm, DeclineForm, GrantForm } from "./funding-forms";
import { FundingFigures } from "./funding-section";
import type { FundingPageView, FundingRowView } from "./funding-view";

interface FundingPageProps {
  funding: FundingPageView;
  once: string;
  reply?: FormReply | null;
}

/** What was asked for a pilot, who answered, and what the year's budget still holds. */
export function FundingPage({ funding, once, reply }: FundingPageProps) {
  const { code, title, open, rows } = funding;
  const { currency, locale } = useReader();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Funding"
        lead={
          open
            ? `${formatMoney(open.askedMinor, currency, locale)} is asked for and waits for an answer.`
            : funding.grantedMinor === null
              ? "Nothing is granted for this round yet."
              : `${formatMoney(funding.grantedMinor, currency, locale)} is granted.`
        }
      />
      {open && reply && (
        <div className="mb-6">
          {reply.refusal ? (
            <RefusalNotice refusal={reply.refusal} />
          ) : (
            <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
          )}
        </div>
      )}
      <FundingFigures funding={funding} />
      {open && <OpenRequest funding={funding} open={open} />}
      {!open && (
        <Section title="Ask for money" id="ask">
          {!funding.mayAsk ? (
            <p className="text-sm text-ink-muted">{funding.whoAsks}</p>
          ) : funding.whyNotAsk ? (
            <p className="text-sm text-ink-muted">{funding.whyNotAsk}</p>
          ) : (
            <AskForm once={once} reply={reply} />
          )}
        </Section>
      )}
      {rows.length > 0 && (
        <Section title="Requests" id="requests">
          <ul className="divide-y divide-line">
            {rows.map((row) => (
              <RequestRow key={row.id} row={row} rounds={funding.round > 1} />
            ))}
          </ul>
        </Section>
      )}
      <p className="mt-8 flex flex-wrap gap-x-4 text-sm">
        <Link to={`/pilots/${code}`} className="link">
          Back to the pilot
        </Link>
        <Link to={`/pilots/${code}/money`} className="link">
          What it has cost
        </Link>
        <Link to="/budget" className="link">
          The program's budget
        </Link>
      </p>
    </div>
  );
}

function OpenRequest({
  funding,
  open,
}: {
  funding: FundingPageView;
  open: NonNullable<FundingPageView["open"]>;
}) {
  const { code } = funding;
  const withdrawal = `/pilots/${code}/funding/${open.id}/withdrawal`;
  return (
    <Section title="Waits for an answer" id="open">
      <blockquote className="mb-4 border-l-2 border-line-strong pl-3 text-base break-words whitespace-pre-line">
        {open.purpose}
        <footer className="mt-1 text-sm text-ink-muted">
          {open.askedBy}, <DateText value={open.askedOn} />
        </footer>
      </blockquote>
      {open.hindered && (
        <div className="mb-4">
          <Banner tone="info" title="It cannot be granted now">
            {open.hindered}
          </Banner>
        </div>
      )}
      {open.mayAnswer ? (
        <div className="space-y-4">
          {open.insteadOf && (
            <p className="text-sm text-ink-muted">You answer as the deputy of {open.insteadOf}.</p>
          )}
          {!open.hindered && <GrantForm code={code} request={open} yearLabel={funding.year.label} />}
          <Disclosure summary="Decline it" open={open.hindered !== null}>
            <DeclineForm code={code} request={open} />
          </Disclosure>
        </div>
      ) : (
        <p className="text-sm text-ink-muted">{funding.whoFunds}</p>
      )}
      {open.mayWithdraw && (
        <Form method="post" action={withdrawal} className="mt-4">
          <SubmitButton action={withdrawal} variant="quiet">
            Withdraw the request
          </SubmitButton>
        </Form>
      )}
    </Section>
  );
}

const PILLS = { open: "active", granted: "done", declined: "ended", withdrawn: "aside" } as const;

function RequestRow({ row, rounds }: { row: FundingRowView; rounds: boolean }) {
  const { currency, locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  return (
    <li className="py-3 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="tabular font-medium">{say(row.askedMinor)} asked</span>
        {row.grantedMinor !== null && <span className="tabular">{say(row.grantedMinor)} granted</span>}
        <StatusPill kind={PILLS[row.status]} label={FUNDING_LABELS[row.status]} />
        {rounds && <span className="text-ink-muted">round {row.round}</span>}
      </p>
      <p className="mt-1 break-words text-ink-muted">
        {row.askedBy}, <DateText value={row.askedOn} />: {row.purpose}
      </p>
      {row.answeredOn && (
        <p className="mt-1 break-words text-ink-muted">
          {row.answeredBy}, <DateText value={row.answeredOn} />
          {row.yearLabel && `, of the budget of ${row.yearLabel}`}
          {row.answer && `: ${row.answer}`}
        </p>
      )}
    </li>
  );
}
