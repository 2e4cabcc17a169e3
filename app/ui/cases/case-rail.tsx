import { Form } from "@remix-run/react";
import { CASE_PATH, CASE_STATUS_LABELS, caseCode, caseHref, outcomeLabel } from "~/domain/cases/case";
import type { CasePage } from "~/domain/cases/case-view";
import { allMet, type Gate } from "~/domain/gate";
import { ButtonLink } from "../controls/button";
import { SubmitButton } from "../form/submit-button";
import { LifecycleRail, type LifecycleRailProps } from "../lifecycle/lifecycle-rail";
import type { RailState } from "../lifecycle/rail-state";
import { AcknowledgeButton } from "./acknowledge-button";

interface CaseRailProps {
  record: CasePage;
  mayWork: boolean;
  resolveGates: readonly Gate[];
  tellGates: readonly Gate[];
}

/** New, acknowledged, in progress, resolved, told: where it stands and what the next move asks for. */
export function CaseRail({ record, mayWork, resolveGates, tellGates }: CaseRailProps) {
  const at = CASE_PATH.indexOf(record.status);
  const reached: Partial<Record<string, Date | null>> = {
    new: record.openedAt,
    acknowledged: record.acknowledgedAt,
    resolved: record.resolvedAt,
    told: record.toldAt,
  };
  const states: RailState[] = CASE_PATH.map((state, index) => {
    const moment = reached[state];
    return {
      id: state,
      label: CASE_STATUS_LABELS[state],
      phase:
        at < 0
          ? index === 0
            ? "past"
            : "skipped"
          : index < at
            ? "past"
            : index === at
              ? "present"
              : "future",
      ...(moment && index <= Math.max(at, 0) ? { at: moment.toISOString() } : {}),
    };
  });
  return (
    <LifecycleRail
      label={`Case ${caseCode(record.number)}`}
      states={states}
      next={nextMove(record, mayWork, resolveGates, tellGates)}
      side={
        record.status === "notACase" || record.status === "withdrawn"
          ? {
              kind: "cancelled",
              label: CASE_STATUS_LABELS[record.status],
              detail:
                record.status === "withdrawn"
                  ? "The import it came from was undone before anybody had touched it."
                  : record.outcomeNote || outcomeLabel(record.outcome),
            }
          : undefined
      }
      chartHref={`${caseHref(record.number)}/chart`}
    />
  );
}

function nextMove(
  record: CasePage,
  mayWork: boolean,
  resolveGates: readonly Gate[],
  tellGates: readonly Gate[],
): LifecycleRailProps["next"] {
  const href = caseHref(record.number);
  switch (record.status) {
    case "new":
      return {
        label: "Acknowledged",
        gates: [],
        button: mayWork && <AcknowledgeButton number={record.number} back={href} primary />,
      };
    case "acknowledged":
      return {
        label: "In progress",
        gates: [],
        button: mayWork && (
          <Form method="post" action={`${href}/progress`}>
            <SubmitButton action={`${href}/progress`}>Start</SubmitButton>
          </Form>
        ),
      };
    case "inProgress":
      return {
        label: "Resolved",
        gates: resolveGates,
        button: mayWork && (
          <ButtonLink to={`${href}/resolution`} variant="primary">
            {allMet(resolveGates) ? "Resolve" : "Say what came of it"}
          </ButtonLink>
        ),
      };
    case "resolved":
      return {
        label: "Told",
        gates: tellGates,
        button: mayWork && (
          <ButtonLink to={`${href}/telling`} variant="primary">
            Tell the customer
          </ButtonLink>
        ),
      };
    default:
      return undefined;
  }
}
