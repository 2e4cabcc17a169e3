export type Tier = "I" | "II" | "III";
export type Region = "Americas" | "Europe" | "Asia Pacific";
export type Segment =
  | "Life sciences"
  | "Healthcare"
  | "Food and agriculture"
  | "Energy and water"
  | "Industry";
export type AccountStatus = "active" | "lost" | "wonBack";

export interface DemoAccount {
  slug: string;
  name: string;
  tier: Tier;
  /** Yearly recurring revenue in US cents; of a lost account the last before it left. */
  revenueMinor: number;
  region: Region;
  segment: Segment;
  strategic: boolean;
  keyAccount: boolean;
  /** A won-back account is a customer again: every status but "lost" counts as an active account. */
  status: AccountStatus;
  mailDomain: string;
}

const rows: [slug: string, name: string, Tier, revenueMinor: number, Region, Segment][] = [
  ["norbeck-pharma", "Norbeck Pharma", "I", 240_000_000, "Europe", "Life sciences"],
  ["orvane-biologics", "Orvane Biologics", "I", 195_000_000, "Americas", "Life sciences"],
  ["helmsway-diagnostics", "Helmsway Diagnostics", "I", 170_000_000, "Europe", "Life sciences"],
  ["castelline-foods", "Castelline Foods", "I", 155_000_000, "Europe", "Food and agriculture"],
  ["quillon-energy", "Quillon Energy", "I", 130_000_000, "Americas", "Energy and water"],
  ["verrano-hospitals", "Verrano Hospitals", "I", 110_000_000, "Americas", "Healthcare"],
  ["tarsk-logistics", "Tarsk Logistics", "II", 80_000_000, "Europe", "Industry"],
  ["pemberly-labs", "Pemberly Labs", "II", 75_000_000, "Americas", "Life sciences"],
  ["aldous-chemicals", "Aldous Chemicals", "II", 72_000_000, "Europe", "Industry"],
  ["rivenhall-water", "Rivenhall Water", "II", 66_000_000, "Europe", "Energy and water"],
  ["simonetti-dairy", "Simonetti Dairy", "II", 60_000_000, "Europe", "Food and agriculture"],
  ["okun-materials", "Okun Materials", "II", 55_000_000, "Asia Pacific", "Industry"],
  ["farrowgate-clinics", "Farrowgate Clinics", "II", 50_000_000, "Americas", "Healthcare"],
  ["lumenis-agro", "Lumenis Agro", "II", 48_000_000, "Americas", "Food and agriculture"],
  ["bexell-optics", "Bexell Optics", "II", 44_000_000, "Asia Pacific", "Industry"],
  ["brannick-botanics", "Brannick Botanics", "III", 30_000_000, "Europe", "Food and agriculture"],
  ["ithrane-semiconductors", "Ithrane Semiconductors", "III", 28_000_000, "Asia Pacific", "Industry"],
  ["wexmoor-vaccines", "Wexmoor Vaccines", "III", 26_000_000, "Asia Pacific", "Life sciences"],
  ["marlowe-vet", "Marlowe Vet", "III", 24_000_000, "Americas", "Healthcare"],
  ["kordell-cold-chain", "Kordell Cold Chain", "III", 24_000_000, "Americas", "Industry"],
  ["dorvell-cosmetics", "Dorvell Cosmetics", "III", 22_000_000, "Europe", "Industry"],
  ["corvane-foods", "Corvane Foods", "III", 21_000_000, "Americas", "Food and agriculture"],
  ["eskerley-fisheries", "Eskerley Fisheries", "III", 20_000_000, "Europe", "Food and agriculture"],
  ["tolliver-reagents", "Tolliver Reagents", "III", 20_000_000, "Americas", "Life sciences"],
  ["caldrow-seeds", "Caldrow Seeds", "III", 19_000_000, "Americas", "Food and agriculture"],
  ["jessamy-bakeries", "Jessamy Bakeries", "III", 18_000_000, "Asia Pacific", "Food and agriculture"],
  ["gantrell-coatings", "Gantrell Coatings", "III", 17_000_000, "Europe", "Industry"],
  ["fenmoor-cryobank", "Fenmoor Cryobank", "III", 15_000_000, "Europe", "Healthcare"],
  ["mirrowby-archive", "Mirrowby Archive", "III", 14_000_000, "Americas", "Industry"],
  ["ostrel-aquaculture", "Ostrel Aquaculture", "III", 12_000_000, "Asia Pacific", "Food and agriculture"],
  ["dunmore-textiles", "Dunmore Textiles", "III", 19_000_000, "Europe", "Industry"],
  ["pellworth-marine", "Pellworth Marine", "III", 38_000_000, "Europe", "Industry"],
  ["tamsin-labs", "Tamsin Labs", "III", 24_000_000, "Europe", "Life sciences"],
];

const strategicSlugs = new Set([
  "norbeck-pharma",
  "orvane-biologics",
  "helmsway-diagnostics",
  "verrano-hospitals",
]);

const keyAccountSlugs = new Set([
  "norbeck-pharma",
  "orvane-biologics",
  "helmsway-diagnostics",
  "castelline-foods",
  "quillon-energy",
]);

const changed = new Map<string, AccountStatus>([
  ["corvane-foods", "wonBack"],
  ["dunmore-textiles", "lost"],
  ["pellworth-marine", "lost"],
  ["tamsin-labs", "lost"],
]);

export const demoAccounts: DemoAccount[] = rows.map(([slug, name, tier, revenueMinor, region, segment]) => ({
  slug,
  name,
  tier,
  revenueMinor,
  region,
  segment,
  strategic: strategicSlugs.has(slug),
  keyAccount: keyAccountSlugs.has(slug),
  status: changed.get(slug) ?? "active",
  mailDomain: `${slug.replaceAll("-", "")}.example`,
}));
