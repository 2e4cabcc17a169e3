import { Form, Link } from "@remix-run/react";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { planPath } from "~/domain/plans/plan-places";
import {
  lossReasonLabel,
  OFFER_STATUS_LABELS,
  REASON_SOURCE_LABELS,
  TALK_WAY_LABELS,
  type TalkWay,
} from "~/domain/win-back/win-back";
import type { LinkedPlan, WinBackFacts } from "~/domain/win-back/win-back-facts";
import {
  winBackEditPath,
  winBackOffersPath,
  winBackPlansPath,
  winBackTalksPath,
} from "~/domain/win-back/win-back-places";
import { Badge } from "../controls/badge";
import { Button } from "../controls/button";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";
import { worthWords } from "./win-back-words";

interface Props {
  facts: WinBackFacts;
  /** The viewer may work on it, and it goes on. */
  mayWork: boolean;
}

const lead = (to: string, words: string) => (
  <Link to={to} className="link no-print">
    {words}
  </Link>
);

/** Why they left, in whose words. */
export function WhySection({ facts, mayEdit }: { facts: WinBackFacts; mayEdit: boolean }) {
  const { code, reason, reasonDetail, reasonSource } = facts;
  return (
    <Section
      id="why"
      title="Why they left"
      aside={mayEdit && lead(winBackEditPath(code, "reason"), reason === "" ? "Say why" : "Edit")}
    >
      {reason === "" && reasonDetail === "" ? (
        <p className="text-sm text-ink-muted">Nobody asked yet.</p>
      ) : (
        <>
          <p className="flex flex-wrap items-center gap-2">
            <strong className="font-semibold">{lossReasonLabel(reason)}</strong>
            {reasonSource !== "" && (
              <Badge tone={reasonSource === "belief" ? "quiet" : undefined}>
                {REASON_SOURCE_LABELS[reasonSource]}
              </Badge>
            )}
          </p>
          {reasonDetail !== "" && <p className="mt-1.5 break-words whitespace-pre-line">{reasonDetail}</p>}
        </>
      )}
    </Section>
  );
}

/** What removes the cause, and whether it is shown to have done so. */
export function PlansSection({ facts, mayWork }: Props) {
  const { plans, noFixReason, earlyReason, code } = facts;
  return (
    <Section
      id="plans"
      title="What removes the cause"
      aside={mayWork && lead(winBackPlansPath(code), "Link a plan")}
    >
      {plans.length === 0 ? (
        <p className="text-sm break-words text-ink-muted">
          {noFixReason === "" ? "No plan is linked yet." : `Nothing has to be fixed: ${noFixReason}`}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {plans.map((plan) => (
            <li
              key={plan.id}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 text-sm first:pt-0"
            >
              <Link
                to={planPath(plan.code)}
                className="link min-w-0 basis-full break-words sm:flex-1 sm:basis-0"
              >
                {plan.code} {plan.title}
              </Link>
              <PlanState plan={plan} />
              {mayWork && (
                <Form
                  method="post"
                  action={`${winBackPlansPath(code)}/${plan.id}/removal`}
                  className="no-print"
                >
                  <Button type="submit" size="sm" variant="quiet" aria-label={`Take ${plan.code} off`}>
                    Remove
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {earlyReason !== "" && (
        <div className="mt-3">
          <InlineNote tone="warn">Approached before the cause was shown to be gone: {earlyReason}</InlineNote>
        </div>
      )}
    </Section>
  );
}

function PlanState({ plan }: { plan: LinkedPlan }) {
  if (plan.effective && !plan.relapsed) return <Badge tone="good">{plan.verdict}</Badge>;
  return (
    <span className="text-ink-muted">
      {plan.relapsed
        ? "effective once, relapsed since"
        : plan.verdict !== null
          ? plan.verdict
          : `${PLAN_STATUS_LABELS[plan.status as PlanStatus] ?? plan.status}, not shown to be effective yet`}
    </span>
  );
}

/** What they were offered, and what became of it. */
export function OffersSection({ facts, mayWork }: Props) {
  const { locale, currency } = useReader();
  const { offers, code } = facts;
  return (
    <Section
      id="offers"
      title="Offers"
      aside={mayWork && lead(winBackOffersPath(code), "Write down an offer")}
    >
      {offers.length === 0 ? (
        <p className="text-sm text-ink-muted">Nothing was offered yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {[...offers].reverse().map((offer) => (
            <li key={offer.id} id={`offer-${offer.id}`} className="scroll-mt-16 py-3 first:pt-0">
              <p className="break-words whitespace-pre-line">{offer.text}</p>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted">
                <Badge
                  tone={offer.status === "accepted" ? "good" : offer.status === "open" ? "accent" : "quiet"}
                >
                  {OFFER_STATUS_LABELS[offer.status]}
                </Badge>
                <span className="tabular">
                  {worthWords(offer.valueMinor, currency, locale)}
                  {offer.valueMinor !== null && " a year"}
                </span>
                {offer.costMinor !== null && (
                  <span className="tabular">
                    costs us {worthWords(offer.costMinor, currency, locale)} once
                  </span>
                )}
                <span>
                  made <DateText value={offer.madeOn} mode="day" />
                </span>
                {offer.status === "open" && offer.validUntil && (
                  <span>
                    valid until <DateText value={offer.validUntil} mode="day" />
                    {offer.validUntil < facts.today && ", run out"}
                  </span>
                )}
                {mayWork && (
                  <Link to={`${winBackOffersPath(code)}/${offer.id}`} className="link no-print">
                    {offer.status === "open" ? "What became of it?" : "Change the answer"}
                  </Link>
                )}
              </p>
              {offer.answer !== "" && <p className="mt-1 text-sm break-words">{offer.answer}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export interface TalkView {
  id: string;
  day: string;
  way: TalkWay;
  withWhom: string;
  text: string;
  by: string;
}

/** What was said between us and the customer, the latest first. */
export function TalksSection({
  code,
  talks,
  mayWrite,
}: {
  code: string;
  talks: readonly TalkView[];
  mayWrite: boolean;
}) {
  return (
    <Section id="talks" title="Talks" aside={mayWrite && lead(winBackTalksPath(code), "Write down a talk")}>
      {talks.length === 0 ? (
        <p className="text-sm text-ink-muted">Nobody talked with them yet, as far as this page knows.</p>
      ) : (
        <ol className="space-y-4 border-l border-line pl-4">
          {talks.map((talk) => (
            <li key={talk.id} id={`talk-${talk.id}`} className="scroll-mt-16">
              <div className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-muted">
                <DateText value={talk.day} mode="day" />
                <span>{TALK_WAY_LABELS[talk.way]}</span>
                {talk.withWhom !== "" && <span>with {talk.withWhom}</span>}
                <span>written down by {talk.by}</span>
                {mayWrite && (
                  <Form
                    method="post"
                    action={`${winBackTalksPath(code)}/${talk.id}/removal`}
                    className="no-print"
                  >
                    <Button
                      type="submit"
                      size="sm"
                      variant="quiet"
                      aria-label={`Take away: ${talk.text.slice(0, 60)}`}
                    >
                      Remove
                    </Button>
                  </Form>
                )}
              </div>
              <p className="break-words whitespace-pre-line">{talk.text}</p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
