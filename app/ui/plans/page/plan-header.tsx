import { Link } from "@remix-run/react";
import type { Health } from "~/domain/plans/health";
import { isOpen, PLAN_KIND_LABELS, PLAN_STATUS_LABELS, PLAN_STEPS, stepOfStatus } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { PlanMove } from "~/domain/plans/plan-moves";
import { stepPath } from "~/domain/plans/plan-places";
import { sayVerdict } from "~/domain/verification/verdict-word";
import { Avatar } from "../../controls/avatar";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import type { MenuItem } from "../../controls/menu";
import { StatusPill } from "../../controls/status-pill";
import { PageHeader } from "../../layout/page-header";
import { MoveButton } from "../moves/move-button";
import type { MovePlan } from "../moves/move-view";
import { PlanHealthPill } from "../plan-health";
import { plural, statusKind } from "../plan-words";
import { Unsaid } from "../unsaid";

interface PlanHeaderProps {
  facts: PlanFacts;
  plan: MovePlan;
  health: Health | null;
  moves: readonly PlanMove[];
  /** How often the end was moved and by how many days since the first promise. */
  promise: { moves: number; days: number };
  canEdit: boolean;
  /** The steps are open. */
  drafting: boolean;
}

/** Number, name, where it stands, who answers for it, by when, and the one way forward. */
export function PlanHeader({ facts, plan, health, moves, promise, canEdit, drafting }: PlanHeaderProps) {
  const next = moves.find((move) => move.primary);
  const signed = facts.proof?.signed;
  const step = stepOfStatus(facts.status) ?? PLAN_STEPS[0];
  return (
    <PageHeader
      eyebrow={
        <>
          {facts.code} · {PLAN_KIND_LABELS[facts.kind]} action plan
          {facts.predecessorCode && (
            <>
              {" · successor of "}
              <Link to={`/plans/${facts.predecessorCode}`} className="link">
                {facts.predecessorCode}
              </Link>
            </>
          )}
        </>
      }
      title={facts.title}
      meta={
        <>
          <StatusPill kind={statusKind(facts.status)} label={PLAN_STATUS_LABELS[facts.status]} />
          {health && <PlanHealthPill health={health} />}
          {signed && facts.status === "closed" && (
            <span className="font-medium text-ink">{sayVerdict(signed.word, signed.claim)}</span>
          )}
          {facts.owner ? (
            <Avatar name={facts.owner.name} size="sm" withName />
          ) : (
            <Unsaid
              href={drafting && canEdit ? stepPath(facts.code, "assign", "ownerId") : null}
              action="Name one"
            >
              No owner
            </Unsaid>
          )}
          <Due facts={facts} promise={promise} />
        </>
      }
      action={
        <>
          {drafting && canEdit && (
            <ButtonLink
              to={stepPath(facts.code, step)}
              variant={next?.blocked ? "primary" : "secondary"}
              data-key="e"
            >
              {next?.blocked ? `Continue: ${PLAN_STATUS_LABELS[facts.status].split(" · ").at(-1)}` : "Edit"}
            </ButtonLink>
          )}
          {next && !(drafting && next.blocked && next.permitted) && (
            <span data-primary-move="">
              <MoveButton move={next} plan={plan} variant="primary" />
            </span>
          )}
        </>
      }
      menu={menuOf(facts, canEdit && drafting)}
    />
  );
}

function menuOf(facts: PlanFacts, mayDelete: boolean): MenuItem[] {
  return [
    { label: "Every state and move", href: `/plans/${facts.code}/chart` },
    ...(isOpen(facts.status)
      ? [{ label: "What is missing until review", href: `/plans/${facts.code}/missing` }]
      : []),
    { label: "Activity of this plan", href: `/plans/${facts.code}/activity` },
    { label: "Copy into a new plan", href: `/plans/new?copy=${facts.code}` },
    { label: "Save as a template", href: `/plan-templates/new?plan=${facts.code}` },
    ...(mayDelete
      ? [
          {
            label: facts.technology ? "Technology questions" : "Make it a technology plan",
            href: `/plans/${facts.code}/edit/technology`,
          },
          {
            label: "Delete the draft",
            detail: "It can be brought back",
            href: `/plans/${facts.code}/deletion`,
            tone: "danger" as const,
          },
        ]
      : []),
  ];
}

function Due({ facts, promise }: { facts: PlanFacts; promise: PlanHeaderProps["promise"] }) {
  if (!facts.endOn) return <span>no end date</span>;
  // What is implemented cannot be overdue any more.
  const running = isOpen(facts.status) && facts.implementedOn === null && facts.status !== "onHold";
  return (
    <span>
      {!running && "end "}
      <DateText value={facts.endOn} mode={running ? "due" : "plain"} />
      {promise.days !== 0 && (
        <a href="#dates" className="ml-1.5 hover:text-ink">
          {promise.days > 0 ? "+" : "−"}
          {plural(Math.abs(promise.days), "day")} since first promise
        </a>
      )}
    </span>
  );
}
