import { Workflow } from "lucide-react";
import type { Gate } from "~/domain/gate";
import {
  HALT_REASON_LABELS,
  isDrafting,
  PLAN_PATH,
  PLAN_STATUS_LABELS,
  type PlanStatus,
  type PlanStep,
} from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { PlanMove } from "~/domain/plans/plan-moves";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { LifecycleRail, type RailSideState } from "../../lifecycle/lifecycle-rail";
import type { RailState } from "../../lifecycle/rail-state";
import { RemindMeToClose } from "../../wishes/remind-me";
import { MoveButton } from "../moves/move-button";
import type { MovePlan } from "../moves/move-view";
import { DraftGaps } from "./draft-gaps";

interface PlanRailProps {
  facts: PlanFacts;
  plan: MovePlan;
  moves: readonly PlanMove[];
  /** What is missing in each step of a draft. */
  gaps: readonly { step: PlanStep; gates: readonly Gate[] }[];
}

/** Where the plan stands, what the next move asks for, and beside it every other move there is. */
export function PlanRail({ facts, plan, moves, gaps }: PlanRailProps) {
  const next = moves.find((move) => move.primary);
  const others = moves.filter((move) => move !== next);
  const drafting = isDrafting(facts.status);
  return (
    <div id="next" className="scroll-mt-16">
      <LifecycleRail
        label={`Plan ${facts.code}`}
        states={railStates(facts)}
        side={sideState(facts)}
        next={
          next && !drafting && next.gates.length > 0
            ? { label: next.toLabel || next.label, gates: next.gates }
            : undefined
        }
      />
      {next?.event === "CLOSE" && next.blocked && (
        <div className="-mt-4 mb-8">
          <RemindMeToClose />
        </div>
      )}
      {drafting && <DraftGaps code={facts.code} steps={gaps} />}
      <section className="no-print -mt-2 mb-8 flex flex-wrap items-center gap-2" aria-label="Other moves">
        {others.map((move) => (
          <MoveButton key={move.event} move={move} plan={plan} size="sm" />
        ))}
        <ButtonLink
          to={`/plans/${facts.code}/chart`}
          variant="quiet"
          size="sm"
          icon={<Workflow aria-hidden="true" />}
        >
          Every state and move
        </ButtonLink>
      </section>
    </div>
  );
}

/** How far a plan came before it was held or ended. */
function reached(facts: PlanFacts): PlanStatus {
  if (facts.status === "onHold") return facts.heldFrom ?? "defining";
  if (facts.status !== "cancelled") return facts.status;
  if (facts.implementedOn) return "monitoring";
  if (facts.startedOn) return "acting";
  if (facts.approvedById) return "approved";
  return facts.firstEndOn ? "inReview" : "defining";
}

export function railStates(facts: PlanFacts): RailState[] {
  const at = PLAN_PATH.indexOf(reached(facts));
  const ended = facts.status === "cancelled";
  return PLAN_PATH.map((status, index) => ({
    id: status,
    label: PLAN_STATUS_LABELS[status],
    phase:
      index < at || (ended && index === at)
        ? "past"
        : index === at
          ? "present"
          : ended
            ? "skipped"
            : "future",
    ...signed(facts, status, index <= at),
  }));
}

/** What is behind is dated, and signed where somebody signed it. */
function signed(facts: PlanFacts, status: PlanStatus, behind: boolean): Pick<RailState, "at" | "by"> {
  if (!behind) return {};
  const nameOf = (id: string | null) => facts.roster.find((each) => each.id === id)?.name;
  const days: Partial<Record<PlanStatus, string | null>> = {
    // A plan that came from a spreadsheet was written down here after it had begun.
    defining: facts.startedOn && facts.startedOn < facts.createdOn ? null : facts.createdOn,
    inReview: facts.submittedOn,
    approved: facts.approvedOn,
    acting: facts.startedOn,
    monitoring: facts.implementedOn,
    closed: facts.closedOn,
  };
  const by =
    status === "approved"
      ? nameOf(facts.approvedById)
      : status === "closed"
        ? facts.proof?.signed?.signedByName
        : undefined;
  const at = days[status] ?? undefined;
  return { ...(at && { at }), ...(by && { by }) };
}

function sideState(facts: PlanFacts): RailSideState | undefined {
  if (facts.status !== "onHold" && facts.status !== "cancelled") return undefined;
  const agreed = facts.roster.find((each) => each.id === facts.haltAgreedById)?.name;
  return {
    kind: facts.status === "onHold" ? "hold" : "cancelled",
    label: PLAN_STATUS_LABELS[facts.status],
    detail: (
      <>
        {facts.haltReason && HALT_REASON_LABELS[facts.haltReason]}
        {facts.haltNote && `: ${facts.haltNote}`}
        {facts.status === "onHold" && facts.wakeOn && (
          <>
            {" · "}looked at again <DateText value={facts.wakeOn} />
          </>
        )}
      </>
    ),
    ...(agreed && { by: `agreed by ${agreed}` }),
  };
}
