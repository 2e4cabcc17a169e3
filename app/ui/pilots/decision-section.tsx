import { Link } from "@remix-run/react";
import type { DecisionPageView } from "~/domain/pilots/decision-view";
import { DECISION_LABELS } from "~/domain/pilots/pilot";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";

export const GIVEN_UP = "It was given up before it ran; there was nothing to decide.";

/** `#decision` of a pilot's page: what the figures recommend and who decides, or what was decided and why. */
export function DecisionSection({ view }: { view: DecisionPageView }) {
  const { code, open, signed } = view;
  const [last] = signed;
  const href = `/pilots/${code}/decision`;
  if (!open && !last) {
    return (
      <Section title="Decision" id="decision">
        <p className="text-sm text-ink-muted">
          {view.dropped && GIVEN_UP}
          {!view.dropped &&
            "Once it has ended it is scaled, tried once more or stopped, on its result and its return, with a signature."}
        </p>
      </Section>
    );
  }
  return (
    <Section
      title="Decision"
      id="decision"
      aside={
        last && (
          <Link to={href} className="link">
            As it was signed
          </Link>
        )
      }
    >
      {open ? (
        <div className="space-y-3">
          <p className="max-w-[72ch] text-base">
            The figures recommend:{" "}
            <strong>{DECISION_LABELS[open.recommendation.choice].toLowerCase()}</strong>.{" "}
            {open.recommendation.reason}
          </p>
          {open.mayDecide ? (
            <p className="no-print">
              <ButtonLink to={href} variant="primary">
                Decide
              </ButtonLink>
            </p>
          ) : (
            <p className="text-sm text-ink-muted">{open.whoDecides}</p>
          )}
        </div>
      ) : (
        last && (
          <div className="space-y-2">
            <p className="text-base font-medium">
              {DECISION_LABELS[last.choice]}, signed by {last.signedBy},{" "}
              <DateText value={last.signedOn} mode="day" />
            </p>
            <p className="max-w-[72ch] text-sm break-words whitespace-pre-line">{last.rationale}</p>
            {last.changed && <InlineNote tone="warn">{last.changed}</InlineNote>}
          </div>
        )
      )}
    </Section>
  );
}
