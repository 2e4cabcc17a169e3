import { Form } from "@remix-run/react";
import { FINDING_PATH, FINDING_STATUS_LABELS, findingCode, findingHref } from "~/domain/findings/finding";
import { gatesOf, isMoveOf } from "~/domain/findings/finding-moves";
import type { FindingPage } from "~/domain/findings/finding-view";
import { allMet } from "~/domain/gate";
import { ButtonLink, buttonClass } from "../controls/button";
import { SubmitButton } from "../form/submit-button";
import { LifecycleRail, type LifecycleRailProps } from "../lifecycle/lifecycle-rail";
import type { RailState } from "../lifecycle/rail-state";

/** Logged, triaged, planned, resolved: where it stands and what the next move asks for. */
export function FindingRail({ finding, mayEdit }: { finding: FindingPage; mayEdit: boolean }) {
  const { status } = finding;
  const present = status === "reopened" ? "logged" : status;
  const at = FINDING_PATH.indexOf(present);
  const states: RailState[] = FINDING_PATH.map((state, index) => ({
    id: state,
    label:
      index === 0 && status === "reopened" ? FINDING_STATUS_LABELS.reopened : FINDING_STATUS_LABELS[state],
    phase:
      at < 0 ? (index === 0 ? "past" : "skipped") : index < at ? "past" : index === at ? "present" : "future",
    ...(index === 0 ? { at: finding.createdAt.toISOString(), by: finding.createdBy } : {}),
  }));
  return (
    <LifecycleRail
      label={`Finding ${findingCode(finding.number)}`}
      states={states}
      next={nextMove(finding, mayEdit)}
      side={
        status === "dismissed"
          ? {
              kind: "cancelled",
              label: "Dismissed",
              detail: finding.dismissReason,
              at: finding.updatedAt.toISOString(),
            }
          : undefined
      }
    />
  );
}

function nextMove(finding: FindingPage, mayEdit: boolean): LifecycleRailProps["next"] {
  const href = findingHref(finding.number);
  if (isMoveOf(finding.status, "TRIAGE")) {
    const gates = gatesOf(finding, "TRIAGE");
    const button = mayEdit && (
      <Form method="post" action={`${href}/triage`}>
        <SubmitButton action={`${href}/triage`} variant={allMet(gates) ? "primary" : "secondary"}>
          Triage
        </SubmitButton>
      </Form>
    );
    return { label: "Triaged", gates, button };
  }
  if (finding.status === "triaged") {
    return {
      label: "Planned",
      gates: [],
      button: (
        <>
          <ButtonLink to={`/pilots/new?finding=${findingCode(finding.number)}`}>
            Try it in a pilot first
          </ButtonLink>
          <ButtonLink to={`/plans/new?finding=${findingCode(finding.number)}`} variant="primary">
            Make a plan from this finding
          </ButtonLink>
        </>
      ),
    };
  }
  if (isMoveOf(finding.status, "RESOLVE")) {
    const gates = gatesOf(finding, "RESOLVE");
    const button = mayEdit && (
      <Form method="post" action={`${href}/resolution`}>
        <button type="submit" className={buttonClass(allMet(gates) ? "primary" : "secondary")}>
          Mark as resolved
        </button>
      </Form>
    );
    return { label: "Resolved", gates, button };
  }
  return undefined;
}
