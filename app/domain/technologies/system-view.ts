import type { Day } from "~/shared/calendar";
import {
  type Integration,
  type LoadFacts,
  type LoadState,
  loadState,
  type MeasuredQuality,
  type SystemKind,
} from "./system";

/** A system as the register shows it. */
export interface SystemView {
  id: string;
  name: string;
  kind: SystemKind;
  feeds: string;
  owner: { name: string; active: boolean } | null;
  integration: Integration;
  everyDays: number | null;
  quality: number | null;
  qualityNote: string;
  retired: boolean;
  lastLoadOn: Day | null;
  lastLoadAt: string | null;
  lastBy: "import" | "key" | null;
  measured: MeasuredQuality;
  state: LoadState;
}

export const loadFactsOf = (view: Omit<SystemView, "state">, today: Day): LoadFacts => ({
  retired: view.retired,
  integration: view.integration,
  everyDays: view.everyDays,
  lastLoadOn: view.lastLoadOn,
  today,
});

export const withState = (view: Omit<SystemView, "state">, today: Day): SystemView => ({
  ...view,
  state: loadState(loadFactsOf(view, today)),
});

/** An owner who has left is no owner. */
export const isOrphan = (view: Pick<SystemView, "owner" | "retired">): boolean =>
  !view.retired && (view.owner === null || !view.owner.active);

/** What wants somebody in the register, in a sentence; null when nothing does. */
export function registerWords(views: readonly SystemView[]): string | null {
  const orphans = views.filter(isOrphan).length;
  const late = views.filter(({ state }) => state === "late").length;
  const never = views.filter(({ state }) => state === "never").length;
  const parts = [
    orphans > 0 && `${orphans} without an owner`,
    late > 0 && `${late} late`,
    never > 0 && `${never} never loaded`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : null;
}
