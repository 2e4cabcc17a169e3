import type { DemoName } from "../people";
import { demoAccounts } from "./accounts";

export interface DemoAccountFacts {
  owner: DemoName;
  customerSince: string;
  /** What the running contract is worth; null where none runs. */
  contractMinor: bigint | null;
  renewsOn: string | null;
  /** Growth or lifetime value to come. */
  potential: boolean;
  strategicNote: string;
  /** The number by which the order system knows it. */
  externalId: string;
}

/** No contract ends on a day on which the demo's reminders are counted: 2026-10-15, 10-16, 10-22, 11-14. */
const rows: [slug: string, owner: DemoName, since: string, years: number, renewsOn: string | null][] = [
  ["norbeck-pharma", "leo", "2016-03-14", 3, "2027-06-30"],
  ["orvane-biologics", "leo", "2018-09-03", 3, "2026-12-31"],
  ["helmsway-diagnostics", "leo", "2017-05-22", 2, "2027-03-31"],
  ["castelline-foods", "leo", "2019-02-11", 2, "2026-11-30"],
  ["quillon-energy", "leo", "2020-06-15", 3, "2027-09-30"],
  ["verrano-hospitals", "tomas", "2021-01-18", 2, "2027-01-31"],
  ["tarsk-logistics", "devin", "2018-11-05", 2, "2026-12-15"],
  ["pemberly-labs", "sam", "2019-08-26", 1, "2027-04-30"],
  ["aldous-chemicals", "devin", "2020-02-03", 2, "2027-02-28"],
  ["rivenhall-water", "devin", "2017-10-09", 3, "2026-11-20"],
  ["simonetti-dairy", "devin", "2021-05-17", 1, "2027-05-31"],
  ["okun-materials", "hana", "2022-03-07", 2, "2026-12-31"],
  ["farrowgate-clinics", "tomas", "2020-09-14", 1, "2027-08-31"],
  ["lumenis-agro", "sam", "2023-02-20", 2, "2027-02-15"],
  ["bexell-optics", "hana", "2022-08-22", 1, "2026-11-25"],
  ["brannick-botanics", "devin", "2023-06-05", 1, "2027-06-15"],
  ["ithrane-semiconductors", "hana", "2021-11-08", 2, "2026-12-10"],
  ["wexmoor-vaccines", "hana", "2022-01-24", 1, "2027-03-15"],
  ["marlowe-vet", "tomas", "2026-01-19", 1, "2027-01-18"],
  ["kordell-cold-chain", "sam", "2023-09-11", 1, "2027-07-31"],
  ["dorvell-cosmetics", "devin", "2022-05-30", 2, "2026-12-20"],
  ["corvane-foods", "tomas", "2019-04-08", 1, "2027-05-10"],
  ["eskerley-fisheries", "devin", "2020-11-23", 1, "2027-04-15"],
  ["tolliver-reagents", "sam", "2024-02-12", 1, "2026-11-27"],
  ["caldrow-seeds", "tomas", "2023-03-27", 2, "2027-10-31"],
  ["jessamy-bakeries", "hana", "2024-06-10", 1, "2027-02-10"],
  ["gantrell-coatings", "devin", "2021-09-20", 1, "2026-12-05"],
  ["fenmoor-cryobank", "devin", "2022-10-17", 2, "2027-09-15"],
  ["mirrowby-archive", "sam", "2024-01-29", 1, "2027-01-15"],
  ["ostrel-aquaculture", "hana", "2024-09-09", 1, "2026-12-28"],
  ["dunmore-textiles", "devin", "2018-06-18", 0, null],
  ["pellworth-marine", "devin", "2017-02-13", 0, null],
  ["tamsin-labs", "devin", "2021-03-29", 0, null],
];

const strategicNotes = new Map([
  ["norbeck-pharma", "Opens the Nordic pharmaceutical market; speaks for us at two congresses a year"],
  ["orvane-biologics", "Development partner for the cold-chain probe"],
  ["helmsway-diagnostics", "Every laboratory of the group follows its choice"],
  ["verrano-hospitals", "Reference for hospitals; 14 sites still to come"],
]);

/** What is known of an account beside its name, by its slug. */
export const demoAccountFacts: ReadonlyMap<string, DemoAccountFacts> = new Map(
  rows.map(([slug, owner, customerSince, years, renewsOn], at) => {
    const account = demoAccounts.find((one) => one.slug === slug);
    return [
      slug,
      {
        owner,
        customerSince,
        renewsOn,
        contractMinor: years === 0 || !account ? null : BigInt(account.revenueMinor) * BigInt(years),
        potential: account?.tier === "II",
        strategicNote: strategicNotes.get(slug) ?? "",
        externalId: `K-${1001 + at}`,
      },
    ];
  }),
);
