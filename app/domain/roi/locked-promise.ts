import * as z from "zod";
import { formatMoney } from "~/shared/money";
import type { CaseReading } from "./case-reading";

/** What a case promised when its pilot was locked. Minor units as text, so that it can be hashed and kept. */
const lockedPromiseSchema = z.object({
  currency: z.string(),
  costMinor: z.string().nullable(),
  benefitMinor: z.string().nullable(),
});
export type LockedPromise = z.infer<typeof lockedPromiseSchema>;

export const lockedPromiseOf = (
  reading: Pick<CaseReading, "currency" | "promised"> | null,
): LockedPromise | null =>
  reading && {
    currency: reading.currency,
    costMinor: reading.promised.costMinor?.toString() ?? null,
    benefitMinor: reading.promised.benefitMinor?.toString() ?? null,
  };

/** As it was kept; null where nothing was promised. */
export const lockedPromiseFrom = (stored: unknown): LockedPromise | null =>
  lockedPromiseSchema.safeParse(stored).data ?? null;

const sums = ({ costMinor, benefitMinor }: LockedPromise) => ({
  cost: costMinor === null ? null : BigInt(costMinor),
  benefit: benefitMinor === null ? null : BigInt(benefitMinor),
});

export function promisedByLock(promise: LockedPromise | null): CaseReading["promised"] {
  const { cost, benefit } = promise ? sums(promise) : { cost: null, benefit: null };
  return {
    costMinor: cost,
    benefitMinor: benefit,
    netMinor: cost === null || benefit === null ? null : benefit - cost,
  };
}

export function promiseWords(promise: LockedPromise | null): string {
  if (!promise) return "nothing: no business case was written";
  const { cost, benefit } = sums(promise);
  const say = (minor: bigint | null) =>
    minor === null ? "no figure" : formatMoney(minor, promise.currency, "en");
  return `cost ${say(cost)}, benefit ${say(benefit)}`;
}
