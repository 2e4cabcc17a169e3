import { demoAccounts } from "./accounts";

/** What finance told of running customers in 2026: the day since which it counts, and by how many US cents a year. */
export interface DemoRevenueChange {
  slug: string;
  day: `2026-${number}-${number}`;
  kind: "expansion" | "contraction";
  minor: bigint;
  note: string;
}

const change = (
  day: DemoRevenueChange["day"],
  slug: string,
  kind: DemoRevenueChange["kind"],
  minor: bigint,
  note: string,
): DemoRevenueChange => ({ slug, day, kind, minor, note });

/** By the file that brought them: finance closes its books two days after a quarter. */
export const demoRevenueFiles: { at: string; changes: DemoRevenueChange[] }[] = [
  {
    at: "2026-04-02T14:30",
    changes: [
      change("2026-02-02", "verrano-hospitals", "expansion", 10_000_000n, "Two more wards monitored"),
      change("2026-02-16", "lumenis-agro", "expansion", 5_000_000n, "Second greenhouse, first bays"),
      change("2026-03-16", "norbeck-pharma", "expansion", 30_000_000n, "Cold rooms of the second plant"),
    ],
  },
  {
    at: "2026-07-02T14:30",
    changes: [
      change("2026-04-01", "helmsway-diagnostics", "expansion", 25_000_000n, "Three more laboratories"),
      change("2026-04-13", "castelline-foods", "contraction", 7_000_000n, "One warehouse given up"),
      change("2026-05-01", "pemberly-labs", "expansion", 8_000_000n, "Renewed with validation on top"),
    ],
  },
  {
    at: "2026-10-02T14:30",
    changes: [
      change("2026-07-01", "quillon-energy", "expansion", 20_000_000n, "All four substations"),
      change("2026-08-03", "okun-materials", "contraction", 4_000_000n, "Fewer probes in the old hall"),
    ],
  },
];

/** What each account paid when the ledger began with it: its revenue of today without what changed since. */
export const demoOpenings: ReadonlyMap<string, bigint> = new Map(
  demoAccounts.map(({ slug, revenueMinor }) => [
    slug,
    demoRevenueFiles
      .flatMap(({ changes }) => changes)
      .filter((each) => each.slug === slug)
      .reduce(
        (minor, each) => minor - (each.kind === "expansion" ? each.minor : -each.minor),
        BigInt(revenueMinor),
      ),
  ]),
);
