import type { DemoName } from "../people";

/** Who works at Kestrelyn, by team: those with a sign-in by their first name, the others as their file has them. */
interface Team {
  name: string;
  about: string;
  signedIn: readonly DemoName[];
  /** Names, by the zone they work in. */
  others: Readonly<Record<string, readonly string[]>>;
}

export const TEAMS: readonly Team[] = [
  {
    name: "Onboarding",
    about: "Days until a new customer uses the product, and calls in the first weeks.",
    signedIn: ["devin", "sam", "priya"],
    others: {
      "Europe/Berlin": ["Jonas Weidner", "Anke Voßberg", "Friederike Lohmann", "Malte Brüggemann"],
      "Asia/Singapore": ["Mei Lin Tan", "Arjun Nair", "Siti Rahman"],
      "America/Chicago": ["Carlos Reyes", "Bridget Mallory", "Dwayne Fisher", "Lena Kowalczyk"],
    },
  },
  {
    name: "Sales",
    about: "New customers won, renewals kept, and what was promised before the deal.",
    signedIn: ["leo", "amir", "tomas"],
    others: {
      "America/Chicago": [
        "Patrick O’Neill",
        "Yolanda Brooks",
        "Grant Whitaker",
        "Simone Duarte",
        "Theo Vance",
        "Rachel Stein",
      ],
      "Europe/Berlin": ["Katrin Oelze", "Henning Ritter", "Paula Michalek", "Bastian Groß"],
      "Asia/Singapore": ["Wei Jie Lim", "Farah Aziz", "Daniel Koh"],
    },
  },
  {
    name: "Field service",
    about: "Visits that mend it the first time, and hours on the road.",
    signedIn: ["hana"],
    others: {
      "America/Chicago": [
        "Earl Jefferson",
        "Marisol Vega",
        "Owen Pritchard",
        "Tasha Greene",
        "Walt Novak",
        "Ruben Castillo",
        "Joan Ellery",
      ],
      "Europe/Berlin": [
        "Uwe Petersen",
        "Sabine Krull",
        "Jörg Amelung",
        "Nils Hansen",
        "Dorothea Wiese",
        "Matthias Kühn",
      ],
      "Asia/Tokyo": ["Kenji Mori", "Aya Tanabe", "Shun Ogawa", "Rika Hoshino"],
    },
  },
  {
    name: "Head office",
    about: "What the program costs and what it brings.",
    signedIn: ["mara", "ilse", "olu", "nadia"],
    others: {},
  },
];

/** Teams within teams, by the names of their people. */
export const PARTS: Readonly<Record<string, { about: string; names: readonly string[] }>> = {
  Support: {
    about: "Time to the first answer, and tickets that come back.",
    names: ["sam", "Mei Lin Tan", "Carlos Reyes", "Bridget Mallory", "Arjun Nair", "Dwayne Fisher"],
  },
  Finance: {
    about: "Days until a disputed invoice is settled, and credit notes.",
    names: ["tomas", "Rachel Stein", "Katrin Oelze", "Daniel Koh"],
  },
  Renewals: {
    about: "Contracts that are renewed, and complaints about the notice.",
    names: ["leo", "tomas", "Yolanda Brooks", "Theo Vance", "Paula Michalek", "Farah Aziz"],
  },
  "Customer success": {
    about: "Accounts that keep the same contact for their contract's life.",
    names: ["devin", "Jonas Weidner", "Friederike Lohmann", "Siti Rahman", "Lena Kowalczyk"],
  },
  "Tier I team": {
    about: "What decision makers of the six largest customers say.",
    names: ["leo", "sam", "devin", "Grant Whitaker", "Henning Ritter", "Marisol Vega"],
  },
};

/** Outside, with where the consent to write to them comes from. */
export const PARTNERS: readonly string[] = [
  "Rosa Delgado;desk@brightpath.example;Brightpath BPO;America/New_York;partner agreement of 2024",
  "Ingmar Holst;holst@labwerk.example;Labwerk Service;Europe/Berlin;partner agreement of 2023",
  "Chloe Ng;chloe.ng@meridianlogic.example;Meridian Logic;Asia/Singapore;partner agreement of 2025",
];

export const PROSPECTS: readonly string[] = [
  "Ottilie Brand;o.brand@feldmannbio.example;Feldmann Bio;Europe/Berlin;asked for news at the fair of May 2026",
  "Marcus Bell;mbell@northgatelabs.example;Northgate Labs;America/Chicago;asked for news on the website, 2026-03-02",
  "Priscilla Wong;p.wong@halcyonfoods.example;Halcyon Foods;Asia/Singapore;asked for news on the website, 2026-06-18",
  "Gerald Foster;gfoster@stonewater.example;Stonewater;America/New_York;",
];
