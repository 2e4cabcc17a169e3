import type { Control, Segment } from "./verification-plan";

const DIMENSIONS = ["tier", "level", "stage", "region"] as const;

export const hasControl = (control: Control): boolean =>
  (control.accountIds ?? []).length > 0 || DIMENSIONS.some((name) => control[name]);

/**
 * Why both groups might share an answer, as a noun phrase of what is missing; null when they cannot. Listed accounts are
 * taken out of the treated segment, so they never overlap; a control segment has to differ in something both name.
 */
export function overlapOfControl(segment: Segment, control: Control): string | null {
  if ((control.accountIds ?? []).length > 0) return null;
  const differs = DIMENSIONS.some(
    (name) => segment[name] && control[name] && segment[name] !== control[name],
  );
  return differs ? null : "a control group that shares no customer with those who get the action";
}

/** How the answers of both groups are chosen: listed accounts answer the same question in the same place. */
export function groupsOf(
  segment: Segment,
  control: Control,
): { treated: Segment & { notAccountIds?: string[] }; control: Segment & { accountIds?: string[] } } {
  const { accountIds = [], ...rest } = control;
  if (accountIds.length === 0) return { treated: segment, control: rest };
  const { level, stage, region } = segment;
  return {
    treated: { ...segment, notAccountIds: accountIds },
    control: { level, stage, region, accountIds },
  };
}
