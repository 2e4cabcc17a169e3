import type { Day } from "~/shared/calendar";
import type { PilotStanding } from "../pilots/pilot.access";
import type { PlanStatus } from "../plans/plan";
import type { PlanMoveEvent } from "../plans/plan-event";
import type { TaskFacts } from "../tasks/task";

/** Who stands on a plan, and what its dates allow. */
export interface ActPlan {
  id: string;
  workspaceId: string;
  code: string;
  title: string;
  status: PlanStatus;
  heldFrom: PlanStatus | null;
  endOn: Day | null;
  createdById: string;
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
  /** A new end is asked for and not answered yet. */
  dateAsked: boolean;
}

export interface ActTask extends TaskFacts {
  version: number;
  number: number;
  workspaceId: string;
  assigneeId: string | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
  planCreatedById: string;
  guestIds: readonly string[];
  /** A later day is asked for and not answered yet. */
  dateAsked: boolean;
}

/** Who stands on a pilot. */
export interface ActPilot extends PilotStanding {
  id: string;
  code: string;
  title: string;
}

interface Asked {
  id: string;
  open: boolean;
  byId: string;
  byName: string;
}

/** What an item of a digest or of a notice stands for, with all that decides which acts it can offer. */
export type ActGround =
  | { on: "task"; item: string; task: ActTask }
  | { on: "plan"; item: string; plan: ActPlan }
  | { on: "date"; item: string; plan: ActPlan; asked: Asked & { toDay: Day } }
  | { on: "taskDate"; item: string; task: ActTask; asked: Asked & { toDay: Day } }
  | { on: "move"; item: string; plan: ActPlan; asked: Asked & { event: PlanMoveEvent; ofId: string | null } }
  | { on: "funding"; item: string; pilot: ActPilot; asked: Asked & { amount: string } }
  /** A check-in, a case: nothing of it fits into one link but that somebody knows of it. */
  | { on: "other"; item: string; title: string };
