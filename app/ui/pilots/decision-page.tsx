import { Link } from "@remix-run/react";
import type { DecisionPageView, OpenDecision } from "~/domain/pilots/decision-view";
import { DECISION_LABELS } from "~/domain/pilots/pilot";
import type { Refusal } from "~/domain/refusal";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { RefusalNotice } from "../feedback/refusal-notice";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import type { FormReply } from "../plans/form-reply";
import { DecisionFiguresView } from "./decision-figures";
import { DecisionForm } from "./decision-form";
import { GIVEN_UP } from "./decision-section";
import { SignedDecisionView } from "./signed-decision";

interface DecisionPageProps {
  view: DecisionPageView;
  reply?: FormReply | null;
}

/** To scale, to iterate or to stop: the figures before the eyes, the choice, the reasons, the signature. */
export function DecisionPage({ view, reply }: DecisionPageProps) {
  const { code, title, open, signed } = view;
  const [last, ...earlier] = signed;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Decision"
        lead={
          open
            ? view.question || "Scale it, try it once more, or stop it?"
            : last
              ? `${DECISION_LABELS[last.choice]}, signed by ${last.signedBy}.`
              : view.dropped
                ? GIVEN_UP
                : `It is decided once it has ended; by now it is “${view.statusLabel}”.`
        }
      />
      {reply && (
        <div className="mb-6">
          <RefusalNotice refusal={reply.refusal ?? typedWrong(reply)} labels={LABELS} />
        </div>
      )}
      {open && <Open open={open} code={code} reply={reply} />}
      {signed.length > 0 && (
        <Section title={open ? "Earlier rounds" : "As it was signed"} id="signed">
          <div className="space-y-10">
            {(open ? signed : last ? [last, ...earlier] : []).map((each) => (
              <SignedDecisionView key={each.round} signed={each} code={code} />
            ))}
          </div>
        </Section>
      )}
      <p className="mt-8 flex flex-wrap gap-x-4 text-sm">
        <Link to={`/pilots/${code}`} className="link">
          Back to the pilot
        </Link>
        <Link to="/decisions" className="link">
          The decision register
        </Link>
      </p>
    </div>
  );
}

/** The names of the fields, as the page's summary of what is wrong calls them. */
const LABELS = {
  choice: "What becomes of it",
  rationale: "Why",
  against: "Why otherwise",
  noResult: "Why no result",
  lessons: "What was learned",
  password: "Your password",
};

/** A form that could not be read is told like one that was refused. */
const typedWrong = ({ fieldErrors, formErrors }: FormReply): Refusal => ({
  kind: "invalid",
  message: formErrors[0] ?? "",
  fieldErrors,
});

function Open({ open, code, reply }: { open: OpenDecision; code: string; reply?: FormReply | null }) {
  const { recommendation, missing, missingToGoOn } = open;
  return (
    <>
      <Section title="What it rests on" id="figures">
        <DecisionFiguresView figures={open.figures} code={code} />
        <div className="mt-6">
          <Recommended open={open} />
        </div>
      </Section>
      {missing.length > 0 && (
        <Section title="What is missing first" id="missing">
          <GateList gates={missing} />
        </Section>
      )}
      {missing.length === 0 && missingToGoOn.length > 0 && (
        <Section
          title="To scale or iterate it"
          id="missing"
          lead="Stopping goes without; the decision then says so."
        >
          <GateList gates={missingToGoOn} />
        </Section>
      )}
      <Section title="Decide" id="decide">
        {open.mayDecide ? (
          missing.length === 0 && <DecisionForm key={recommendation.choice} open={open} answer={reply} />
        ) : (
          <p className="text-sm text-ink-muted">{open.whoDecides}</p>
        )}
      </Section>
    </>
  );
}

export function Recommended({ open }: { open: Pick<OpenDecision, "recommendation"> }) {
  const { choice, reason } = open.recommendation;
  return (
    <Banner tone="info" title={`The figures recommend: ${DECISION_LABELS[choice].toLowerCase()}`}>
      {reason} Whoever decides may decide otherwise, and says why.
    </Banner>
  );
}
