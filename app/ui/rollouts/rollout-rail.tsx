import { Form } from "@remix-run/react";
import { allMet, type Gate } from "~/domain/gate";
import {
  ROLLOUT_STATUS_LABELS,
  type RolloutFacts,
  type RolloutStatus,
  rolloutPath,
} from "~/domain/rollouts/rollout";
import { ButtonLink } from "../controls/button";
import { SubmitButton } from "../form/submit-button";
import { LifecycleRail, type LifecycleRailProps } from "../lifecycle/lifecycle-rail";
import type { RailState } from "../lifecycle/rail-state";

const PATH: readonly RolloutStatus[] = ["planned", "adopting", "adopted"];

interface RolloutRailProps {
  rollout: RolloutFacts;
  mayKeep: boolean;
  startGates: readonly Gate[];
  adoptGates: readonly Gate[];
}

/** Planned, adopting, adopted: where it stands and what the next move asks for. */
export function RolloutRail({ rollout, mayKeep, startGates, adoptGates }: RolloutRailProps) {
  const declined = rollout.status === "declined";
  const at = declined ? (rollout.startedOn ? 1 : 0) : PATH.indexOf(rollout.status);
  const days = [null, rollout.startedOn, declined ? null : rollout.endedOn];
  const states: RailState[] = PATH.map((state, index) => {
    const day = index <= at ? days[index] : null;
    return {
      id: state,
      label: ROLLOUT_STATUS_LABELS[state],
      phase: phaseOf(index, at, declined),
      ...(day ? { at: day } : {}),
    };
  });
  return (
    <LifecycleRail
      label={`Rollout in ${rollout.businessUnit}`}
      states={states}
      next={nextMove({ rollout, mayKeep, startGates, adoptGates })}
      side={
        declined
          ? {
              kind: "cancelled",
              label: ROLLOUT_STATUS_LABELS.declined,
              detail: rollout.note,
              ...(rollout.endedOn ? { at: rollout.endedOn } : {}),
            }
          : undefined
      }
    />
  );
}

function phaseOf(index: number, at: number, declined: boolean): RailState["phase"] {
  if (index < at || (declined && index === at)) return "past";
  if (declined) return "skipped";
  return index === at ? "present" : "future";
}

function nextMove({
  rollout,
  mayKeep,
  startGates,
  adoptGates,
}: RolloutRailProps): LifecycleRailProps["next"] {
  const href = rolloutPath(rollout.id);
  if (rollout.status === "planned") {
    return {
      label: ROLLOUT_STATUS_LABELS.adopting,
      gates: startGates,
      button: mayKeep && (
        <Move
          action={`${href}/start`}
          version={rollout.version}
          label="Start"
          ready={allMet(startGates)}
          mendHref={`${href}/edit`}
          mendLabel="Name owner and day"
        />
      ),
    };
  }
  if (rollout.status === "adopting") {
    return {
      label: ROLLOUT_STATUS_LABELS.adopted,
      gates: adoptGates,
      button: mayKeep && (
        <Move
          action={`${href}/adoption`}
          version={rollout.version}
          label="It is adopted"
          ready={allMet(adoptGates)}
          mendHref="#count"
          mendLabel="Count again"
        />
      ),
    };
  }
  return undefined;
}

interface MoveProps {
  action: string;
  version: number;
  label: string;
  ready: boolean;
  mendHref: string;
  mendLabel: string;
}

/** The move where it can be made; else the way to what is missing. */
function Move({ action, version, label, ready, mendHref, mendLabel }: MoveProps) {
  if (!ready) return <ButtonLink to={mendHref}>{mendLabel}</ButtonLink>;
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="version" value={version} />
      <SubmitButton action={action}>{label}</SubmitButton>
    </Form>
  );
}
