import type { Candidate } from "../indices/testimonial-candidates";

export interface ProofAccount {
  id: string;
  name: string;
  tier: string | null;
  segment: string;
  region: string;
  /** Its index over the window, where it reached 4.0. */
  reading: Candidate | null;
  /** The latest time it was asked to speak for us. */
  testimonial: { id: string; status: string } | null;
  /** It was lost for the same reason, and is back. */
  cameBack: boolean;
}

export interface Proof extends ProofAccount {
  /** What makes it worth listening to for this customer. */
  because: string[];
}

/** As many as anybody would call. */
const MOST = 6;

const WEIGHTS = { agreed: 8, cameBack: 4, segment: 2, region: 1 } as const;
const SPEAKS: ReadonlySet<string> = new Set(["agreed", "used"]);
const SILENT: ReadonlySet<string> = new Set(["declined", "withdrawn"]);

/**
 * Strong accounts provide the proof. One that said no is left alone; one that neither reached 4.0 nor agreed to
 * speak proves nothing, however like the customer it is.
 */
export function rankProof(
  accounts: readonly ProofAccount[],
  customer: { id: string; segment: string; region: string },
): Proof[] {
  return accounts
    .flatMap((account) => {
      const agreed = SPEAKS.has(account.testimonial?.status ?? "");
      if (account.id === customer.id || SILENT.has(account.testimonial?.status ?? "")) return [];
      if (account.reading === null && !agreed) return [];
      const segment = account.segment !== "" && account.segment === customer.segment;
      const region = account.region !== "" && account.region === customer.region;
      if (!segment && !region && !account.cameBack && !agreed) return [];
      const because = [
        ...(agreed ? ["agreed to speak for us"] : []),
        ...(account.cameBack ? ["left for the same reason, and is back"] : []),
        ...(segment ? [`same segment: ${account.segment}`] : []),
        ...(region ? [`same region: ${account.region}`] : []),
      ];
      const weight =
        (agreed ? WEIGHTS.agreed : 0) +
        (account.cameBack ? WEIGHTS.cameBack : 0) +
        (segment ? WEIGHTS.segment : 0) +
        (region ? WEIGHTS.region : 0);
      return [{ ...account, because, weight }];
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(b.reading?.shown ?? 0) - Number(a.reading?.shown ?? 0) ||
        a.name.localeCompare(b.name, "en"),
    )
    .slice(0, MOST)
    .map(({ weight: _, ...proof }) => proof);
}
