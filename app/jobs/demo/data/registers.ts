import type { Grades } from "~/domain/partners/partner";
import type { Day } from "~/shared/calendar";
import type { DemoName } from "../people";

interface DemoPolicy {
  name: string;
  text: string;
  owner: DemoName;
  controls: string;
  words: string;
  /** Null: the question has not been asked yet. */
  feelsGood: boolean | null;
  why: string;
}

export const POLICIES: readonly DemoPolicy[] = [
  {
    name: "Late-fee policy",
    text: "An invoice that is unpaid after 30 days bears a fee of 2 % a month, also while it is in dispute.",
    owner: "tomas",
    controls: "Overdue amounts stay visible to the auditors; no fee is waived without a second pair of eyes.",
    words: "late fee, invoice, billing, dispute",
    feelsGood: false,
    why: "Whoever disputes an invoice pays a fee for the time we take to answer. Customers say they are fined for our delay.",
  },
  {
    name: "Calibration reminder",
    text: "Every monitor is announced for calibration 60 days ahead, with three dates to choose from.",
    owner: "hana",
    controls: "No monitor runs past its calibration date in a regulated lab.",
    words: "calibration",
    feelsGood: true,
    why: "The customer chooses the date, and nobody has to remember it.",
  },
  {
    name: "Remote access to a customer's monitor",
    text: "Support opens a remote session only after the customer has agreed in the session itself.",
    owner: "sam",
    controls: "Every session is recorded; access ends with the session.",
    words: "remote session, remote access",
    feelsGood: null,
    why: "",
  },
];

export const FORUM = {
  name: "KestrelWatch user forum",
  sections: {
    model:
      "Amir facilitates. Support answers within a working day, product management once a week. Mara decides where they disagree.",
    intervention:
      "A facilitator steps in when somebody is attacked, when an answer would harm a measurement, or when a question stays open for two days.",
    procedures:
      "New rules and partner posts are approved by Mara; sample code is checked by product management first.",
    responsibilities: "Facilitator, two support experts, one product manager; each has a deputy.",
    engagement:
      "We write under our own names, say when we do not know, and never answer a complaint with a link alone.",
  },
  interventions: [
    {
      day: "2026-02-17" as Day,
      what: "A member posted a workaround that switches a safety alarm off.",
      action: "Hidden within the hour, author thanked and told why, a safe setting posted by support.",
    },
    {
      day: "2026-03-03" as Day,
      what: "A question about export formats stood open for three days.",
      action: "Answered by product management; the question list is now read each morning.",
    },
  ],
};

const grade = (value: number, evidence: string) => ({ grade: value, evidence });
const GRADES: Grades = {
  vision: grade(3, "Their team lead took part in the vision day and tells it in their own words."),
  goals: grade(
    2,
    "Paid by calls handled; first-contact resolution is reported and not yet part of the contract.",
  ),
  culture: grade(3, "Two of our people worked a week on their floor and would go again."),
  roi: grade(2, "References name lower cost; none shows what customers said before and after."),
  onboarding: grade(3, "Two weeks with our own trainers before the first call, tested at the end."),
  policy: grade(2, "Remote-session consent was missing in 4 of 60 recordings."),
  communication: grade(3, "Outage of 11 February told within ten minutes, with a plan."),
  governance: grade(3, "Monthly review with names and dates; escalation list is current."),
};

export const PARTNER = {
  name: "Brightpath BPO",
  does: "Answers first-line support for the Americas and Asia outside of our own hours.",
  contactName: "Operations desk",
  contactEmail: "desk@brightpath.example",
  score: {
    day: "2026-04-15" as Day,
    grades: GRADES,
    summary:
      "Consent is asked in every remote session from May on; the share of recordings with it is reported each month.",
  },
};

export const CHANNELS = [
  {
    form: "fieldService",
    owner: "hana",
    grade: 2,
    strengths: "Technicians see the history of the site; the visit is announced with a name.",
    weaknesses: "In three of ten first visits the part is missing.",
  },
  {
    form: "helpDesk",
    owner: "sam",
    grade: 3,
    strengths: "Tier I is answered within two hours in nine of ten cases, measured every week.",
    weaknesses: "Contacts are handed on without what was tried before.",
  },
  {
    form: "knowledge",
    owner: "sam",
    grade: 1,
    strengths: "There are 600 articles, and the best are used by support itself.",
    weaknesses: "Fewer than half of all searches end on an article that helped.",
  },
  {
    form: "forum",
    owner: "amir",
    grade: 2,
    strengths: "Rules of engagement are kept and interventions are on record.",
    weaknesses: "Nothing is agreed about the training of those who moderate.",
  },
] as const satisfies readonly {
  form: string;
  owner: DemoName;
  grade: number;
  strengths: string;
  weaknesses: string;
}[];

const TEAMS: readonly [team: string, names: string][] = [
  [
    "Customer success",
    "Ada Lindholm, Ben Okoro, Carla Weiss, Dario Fontana, Emma Kowalski, Farid Rahimi, Greta Holm, Hugo Blanc, Ines Carvalho",
  ],
  [
    "Support",
    "Jonas Brandl, Keiko Mori, Liam Doyle, Maya Shah, Nils Aaberg, Olga Petrova, Paul Mercier, Qiu Lan, Rosa Marin, Samir Haddou, Tessa Vogt, Umar Siddiq",
  ],
  [
    "Field service",
    "Vera Novak, Wen Zhao, Xavier Pons, Yuki Tanabe, Zoe Martin, Anton Lang, Bianca Rossi, Cedric Moreau, Dina Farouk, Erik Sund, Fiona Walsh",
  ],
  [
    "Sales",
    "Gael Roche, Hanna Virtanen, Ivan Horvat, Julia Engel, Karim Aziz, Lena Fischer, Marco Bruni, Nora Quist, Oscar Lund, Petra Kern",
  ],
  ["Finance", "Rafael Soto, Silke Baumann, Tariq Nasser, Ulla Berg, Victor Hale"],
  ["Product", "Willa Grant, Yara Costa, Zeno Albrecht, Amelie Faure, Bruno Keller"],
];

/** The 52 employees who talk with customers. */
export const EMPLOYEES = TEAMS.flatMap(([unit, names]) => names.split(", ").map((name) => ({ name, unit })));
