/** The six stages most companies begin with. */
export const STARTING_STAGES = ["Learn", "Shop", "Buy", "Onboard", "Use", "Own"] as const;

/** A stage as far as it is judged. */
export interface StageFacts {
  ownerId: string | null;
  ownerActive: boolean;
  success: string;
}

export interface StageGap {
  id: "owner" | "owner-left" | "success";
  label: string;
  todo: string;
}

/** An orphan has nobody, or nothing by which it could be said to go well. */
export function stageGaps(stage: StageFacts): StageGap[] {
  const gaps: StageGap[] = [];
  if (stage.ownerId === null) {
    gaps.push({ id: "owner", label: "No owner", todo: "Name the one person who answers for this stage." });
  } else if (!stage.ownerActive) {
    gaps.push({ id: "owner-left", label: "Its owner has left", todo: "Name somebody who works here." });
  }
  if (stage.success.trim() === "") {
    gaps.push({
      id: "success",
      label: "No definition of success",
      todo: "Write what a customer can do or say when this stage went well.",
    });
  }
  return gaps;
}

export const isOrphan = (stage: StageFacts): boolean => stageGaps(stage).length > 0;

/** The order after one stage changed places with its neighbour; null where it stands at the end already. */
export function movedOrder(ids: readonly string[], id: string, direction: "up" | "down"): string[] | null {
  const from = ids.indexOf(id);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  const order = [...ids];
  order.splice(from, 1);
  order.splice(to, 0, id);
  return order;
}
