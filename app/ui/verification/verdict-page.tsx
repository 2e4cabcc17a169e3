import { Link } from "@remix-run/react";
import { allMet, type Gate } from "~/domain/gate";
import type { Refusal } from "~/domain/refusal";
import type { VerdictView } from "~/domain/verification/verdict-view";
import { sayVerdict } from "~/domain/verification/verdict-word";
import type { FormAnswer } from "~/shared/form-answer";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { RefusalNotice } from "../feedback/refusal-notice";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { dayText } from "../plans/plan-words";
import { FrozenRows } from "./frozen-rows";
import { HashText } from "./hash-text";
import { LaterList } from "./later-list";
import { PromiseWords } from "./promise-words";
import { ProofPanel } from "./proof-panel";
import { isReadable, meaningOf, sentence } from "./proof-words";
import { SignForm } from "./sign-form";
import { VerdictTable } from "./verdict-table";

interface VerdictPageProps {
  view: VerdictView;
  refusal: Refusal | null;
  answer: FormAnswer | null | undefined;
}

export function VerdictPage({ view, refusal, answer }: VerdictPageProps) {
  const { signed, promise } = view;
  const reading = signed?.reading ?? view.reading;
  const rows = signed?.rows ?? view.rows;
  return (
    <>
      <PageHeader
        eyebrow={`${view.planCode} · ${view.planTitle}`}
        title={titleOf(view)}
        lead={signed ? meaningOf(signed.word) : reading && isSaid(view) ? meaningOf(reading.word) : undefined}
        meta={promise?.dataSeen && <Badge tone="warn">promise changed after data was seen</Badge>}
      />
      <div className="mb-6 space-y-4 empty:hidden">
        {refusal && <RefusalNotice refusal={refusal} leadsTo="Closed" />}
        {signed && view.changedSince && <ChangedSince view={view} />}
        {promise?.dataSeen && (
          <Banner tone="warn" title={`Read by version ${promise.number}, changed after data was seen`}>
            {promise.reason && `The reason given: “${promise.reason}”. `}
            What was promised before and what it says now stand{" "}
            <Link to={`/plans/${view.planCode}/verification`} className="link">
              side by side
            </Link>
            .
          </Banner>
        )}
      </div>
      <TwoColumns
        main={
          reading && promise ? (
            <>
              <Section title={signed ? "The reading that was signed" : "The reading"}>
                <ProofPanel reading={reading} promise={promise} shares={view.shares} />
                <div className="mt-6">
                  <VerdictTable outcome={reading.outcomeVerdict} met={reading.operational?.met ?? null} />
                </div>
              </Section>
              {rows.length > 0 && (
                <Section title={signed ? "Frozen rows" : "The answers it rests on"}>
                  <FrozenRows rows={rows} frozen={signed !== null} />
                </Section>
              )}
            </>
          ) : (
            <NothingYet view={view} />
          )
        }
        side={
          <>
            <Signature view={view} answer={answer} />
            {view.later.length > 0 && (
              <Section title="Does it last?" id="later">
                <LaterList
                  readings={view.later}
                  today={view.today}
                  withPlan={false}
                  mayAnswer={view.mayAnswer}
                />
              </Section>
            )}
            {promise && (
              <Section
                title="What was promised"
                aside={
                  <Link to={`/plans/${view.planCode}/verification`} className="link no-print">
                    Version {promise.number}
                  </Link>
                }
              >
                <PromiseWords promise={promise} />
              </Section>
            )}
          </>
        }
      />
    </>
  );
}

/** The gate that the form itself meets. */
const SIGNATURE = "verdict-signed";

/** The signature is given on this very page: its gate leads whoever does not sign back to the plan, and nobody in a circle. */
const here =
  ({ maySign, planCode }: VerdictView) =>
  (gate: Gate): Gate =>
    gate.id === SIGNATURE ? { ...gate, href: maySign ? null : `/plans/${planCode}#proof` } : gate;

/** Whether a word can be said at all: not while an outcome that was planned may not be read. */
function isSaid({ reading, today }: VerdictView): boolean {
  if (!reading) return false;
  return reading.outcome === null ? today >= reading.window.evaluateOn : isReadable(reading);
}

function titleOf(view: VerdictView): string {
  const { signed, reading } = view;
  if (signed) return sentence(sayVerdict(signed.word, signed.claim));
  if (!reading) return "No verdict yet";
  if (isSaid(view)) return `${sentence(sayVerdict(reading.word, reading.claim))}, not signed yet`;
  return view.today < reading.window.evaluateOn ? "Too early for a verdict" : "Not enough data for a verdict";
}

function ChangedSince({ view }: { view: VerdictView }) {
  const now = view.reading;
  return (
    <Banner tone="warn" title="Data changed since this was signed">
      {now && isSaid(view)
        ? `Read today, the figures say “${sayVerdict(now.word, now.claim)}”. `
        : "Read today, the figures are not the same. "}
      The signed verdict stays as it is; nothing is reversed by itself.
    </Banner>
  );
}

function NothingYet({ view }: { view: VerdictView }) {
  const { promise, planCode } = view;
  const verification = `/plans/${planCode}/verification`;
  const { title, words, action } =
    promise === null
      ? {
          title: "There is no verification plan yet",
          words: "What will be read, from whom and when has to be promised before anybody can know.",
          action: { to: verification, label: "Plan the proof" },
        }
      : promise.lockedAt === null
        ? {
            title: "The verification plan is not locked",
            words:
              "Nothing is read by a promise that can still be bent. Once it is locked, its figures stand here.",
            action: { to: verification, label: "Open the verification plan" },
          }
        : {
            title: "No effective date fixes the window yet",
            words: "It is set when the plan is implemented; the window runs from that day.",
            action: { to: `/plans/${planCode}`, label: "Open the plan" },
          };
  return (
    <Banner
      title={title}
      action={
        <ButtonLink to={action.to} size="sm">
          {action.label}
        </ButtonLink>
      }
    >
      {words}
    </Banner>
  );
}

function Signature({ view, answer }: Pick<VerdictPageProps, "view" | "answer">) {
  const { locale } = useReader();
  const { signed, verifier, gates } = view;
  if (signed) {
    return (
      <Section title="Signature">
        <p className="text-base font-medium">
          {signed.byName}, {dayText(signed.on, locale)}
        </p>
        <p className="mt-1 text-sm text-ink-muted">“{signed.meaning}”</p>
        {signed.reason && (
          <p className="mt-2 text-sm break-words">Closed below the planned n: {signed.reason}</p>
        )}
        <div className="mt-3">
          <HashText hash={signed.hash} of="the reading and every row it rests on" />
        </div>
      </Section>
    );
  }
  if (view.planStatus !== "monitoring") return null;
  // A reason for closing below n comes with the form itself.
  const missing = gates.filter(
    (gate) => !gate.met && gate.id !== SIGNATURE && !(gate.id === "answers" && view.mayConcede),
  );
  return (
    <Section title="Until it is closed">
      {(missing.length > 0 || !view.maySign) && <GateList gates={gates.map(here(view))} leadsTo="Closed" />}
      {view.maySign && missing.length === 0 && <SignForm view={view} answer={answer} />}
      {view.maySign && missing.length > 0 && (
        <p className="mt-4 text-sm">You sign it as its verifier once everything above is in place.</p>
      )}
      {view.doer && (
        <p className="mt-4 text-sm">
          You do work of this plan yourself, so somebody else has to verify it: name another verifier.
        </p>
      )}
      {!view.maySign && !view.doer && (
        <p className="mt-4 text-sm">
          {allMet(missing) ? "Signed by " : "Then signed by "}
          <strong className="font-medium">{verifier?.name ?? "a verifier, and none is named"}</strong>
          {verifier && ", who is neither owner nor doer"}.
        </p>
      )}
    </Section>
  );
}
