import { Decimal } from "decimal.js";
import type { AdoptionReading, RolloutFacts } from "./rollout";

/** The newest by its day; of two counted on one day the one written down later. */
export const newestReading = (rollout: Pick<RolloutFacts, "readings">): AdoptionReading | null =>
  rollout.readings.at(-1) ?? null;

/** The share that works the new way; null where nobody was counted. */
export const shareOf = (count: { adopted: number; of: number } | null): number | null =>
  count && count.of > 0 ? count.adopted / count.of : null;

/** Compared exactly: 4 of 5 is 80 %, whatever a binary fraction makes of it. */
export const reaches = (count: { adopted: number; of: number }, share: string): boolean =>
  count.of > 0 && new Decimal(count.adopted).gte(new Decimal(share || "1").times(count.of));

export interface AdoptionSum {
  /** Units with a count, of those that take part at all. */
  counted: number;
  units: number;
  adopted: number;
  of: number;
  /** Sum of those who work the new way by the sum of those counted; null: no reading yet, never 0. */
  share: number | null;
  /** Units that have adopted it. */
  done: number;
  declined: number;
}

/** How far it has spread: heads over heads, so that a small unit does not weigh as much as a large one. */
export function sumAdoption(rollouts: readonly Pick<RolloutFacts, "status" | "readings">[]): AdoptionSum {
  const taking = rollouts.filter(({ status }) => status !== "declined");
  const newest = taking.flatMap((rollout) => newestReading(rollout) ?? []);
  const adopted = newest.reduce((sum, reading) => sum + reading.adopted, 0);
  const of = newest.reduce((sum, reading) => sum + reading.of, 0);
  return {
    counted: newest.length,
    units: taking.length,
    adopted,
    of,
    share: shareOf({ adopted, of }),
    done: taking.filter(({ status }) => status === "adopted").length,
    declined: rollouts.length - taking.length,
  };
}

export const percentWords = (share: number): string =>
  `${(share * 100).toLocaleString("en", { maximumFractionDigits: 0 })}%`;

/** "34 of 40 work the new way (85%)", or that nobody was counted yet. */
export const adoptionWords = (count: { adopted: number; of: number } | null): string => {
  const share = shareOf(count);
  return count && share !== null
    ? `${count.adopted.toLocaleString("en")} of ${count.of.toLocaleString("en")} (${percentWords(share)})`
    : "no reading yet";
};

/** The same of all units together, and what it leaves out. */
export function sumWords(sum: AdoptionSum): string {
  if (sum.units === 0) return sum.declined > 0 ? "every unit declined" : "no business unit yet";
  if (sum.share === null) return "no reading yet";
  const silent = sum.units - sum.counted;
  return `${adoptionWords(sum)}${silent > 0 ? `; ${silent} of ${sum.units} units without a reading` : ""}`;
}

/** In one sentence, as its page is headed: where it stands, where it came from, what it needs. */
export function adoptionFinding(rollout: Pick<RolloutFacts, "readings" | "adoptedFrom" | "status">): string {
  const newest = newestReading(rollout);
  const needed = percentWords(Number(rollout.adoptedFrom));
  if (!newest) return `Nobody was counted yet; it counts as adopted from ${needed} on.`;
  const first = rollout.readings[0];
  const from = first && first.day < newest.day ? shareOf(first) : null;
  const moved = from === null ? "" : `, ${percentWords(from)} at first`;
  const reached = reaches(newest, rollout.adoptedFrom);
  const fellBack = rollout.status === "adopted" && !reached;
  const aim = fellBack
    ? `below the ${needed} at which it was adopted`
    : reached
      ? `the ${needed} that were aimed for are reached`
      : `adopted from ${needed} on`;
  return `${adoptionWords(newest)} work the new way${moved}; ${aim}.`;
}
