import { PILOT_DESIGN_LABELS, PILOT_DESIGNS } from "~/domain/pilots/pilot";
import { type FieldGroup, type FieldSpec, peopleOptions } from "../form/record-form";

interface PilotFieldsAround {
  owners: readonly { id: string; name: string }[];
  sponsors: readonly { id: string; name: string }[];
  stages: readonly string[];
}

const QUESTION: readonly FieldSpec[] = [
  { name: "title", label: "Title", required: true, hint: "The trial in a few words." },
  {
    name: "question",
    label: "The question it answers",
    hint: "As its page is headed: does the concierge save support hours?",
  },
];

const HYPOTHESIS: FieldSpec = {
  kind: "words",
  name: "hypothesis",
  label: "Hypothesis",
  rows: 3,
  hint: "What you expect to happen, for whom, and why.",
};

const people = ({ owners, sponsors }: PilotFieldsAround): FieldGroup => ({
  title: "People",
  columns: 2,
  fields: [
    {
      kind: "choice",
      name: "ownerId",
      label: "Owner",
      hint: "Who runs it.",
      options: peopleOptions(owners),
      placeholder: "Nobody yet",
    },
    {
      kind: "choice",
      name: "sponsorId",
      label: "Sponsor",
      hint: "Who speaks for it where money and decision are asked. Never its owner.",
      options: peopleOptions(sponsors),
      placeholder: "Nobody yet",
    },
  ],
});

const forWhom = ({ stages }: PilotFieldsAround): FieldGroup => ({
  title: "For whom",
  columns: 2,
  fields: [
    {
      kind: "choice",
      name: "stage",
      label: "Journey stage",
      options: stages.map((stage) => ({ value: stage, label: stage })),
      placeholder: "No stage",
    },
    { name: "persona", label: "Persona or segment" },
  ],
});

const COMPARED: FieldGroup = {
  title: "What is compared",
  columns: 2,
  fields: [
    { name: "unitWord", label: "One unit is called", required: true, hint: "account, site, project" },
    { name: "unitWords", label: "Many are called", required: true, hint: "accounts, sites, projects" },
    { kind: "words", name: "treatment", label: "What the treated get", rows: 2 },
    { kind: "words", name: "controlGets", label: "What the others get meanwhile", rows: 2 },
  ],
};

const MEASURED: FieldGroup = {
  fields: [
    {
      kind: "radio",
      name: "design",
      label: "How is it measured?",
      required: true,
      options: PILOT_DESIGNS.map((value) => ({ value, label: PILOT_DESIGN_LABELS[value] })),
    },
  ],
};

const NUMBERS: FieldGroup = {
  title: "Fixed before the start",
  lead: "At the start all of this is locked. A later change is a new version that says whether data was seen.",
  columns: 2,
  fields: [
    { name: "plannedTreated", label: "Treated units planned", inputMode: "numeric" },
    { name: "plannedControl", label: "Control units planned", inputMode: "numeric" },
    { kind: "day", name: "startOn", label: "Start" },
    { kind: "day", name: "endOn", label: "End" },
    {
      name: "looks",
      label: "Looks before the end",
      hint: "Shares of the information, like 50 %. Each look costs some of the certainty; empty means none.",
    },
    {
      kind: "choice",
      name: "confidence",
      label: "Confidence",
      required: true,
      options: [
        { value: "0.9", label: "90 %" },
        { value: "0.95", label: "95 %, the usual one" },
        { value: "0.99", label: "99 %" },
      ],
    },
    {
      kind: "choice",
      name: "power",
      label: "Power asked for",
      required: true,
      hint: "How surely the effect hoped for would be seen.",
      options: [
        { value: "0.8", label: "80 %, the usual one" },
        { value: "0.9", label: "90 %" },
      ],
    },
    {
      name: "correlation",
      label: "Correlation of before and after",
      hint: "For units measured twice; 0.5 where nobody knows.",
    },
  ],
};

const CRITERIA: FieldSpec = {
  kind: "words",
  name: "successCriteria",
  label: "When we scale, iterate and stop",
  rows: 3,
  hint: "Said before anything is known, so that the result cannot bend it.",
};

const NAIVE: FieldGroup = {
  title: "What was known before",
  lead: "Only for the figure a report without a control group would have shown; it never carries the result.",
  columns: 2,
  fields: [
    { name: "earlierMean", label: "Mean of the treated units before" },
    { name: "earlierSource", label: "Where that is known from" },
  ],
};

/** The form of a pilot in groups; what its start locked is left out. */
export const pilotGroups = (around: PilotFieldsAround, designOpen: boolean): FieldGroup[] => [
  { title: "The question", fields: designOpen ? [...QUESTION, HYPOTHESIS] : QUESTION },
  people(around),
  ...(designOpen ? [COMPARED, MEASURED, NUMBERS, { fields: [CRITERIA] }] : []),
  forWhom(around),
  NAIVE,
];

/** What may change while it runs, by a new version. */
export const versionGroups: readonly FieldGroup[] = [
  {
    fields: [
      {
        kind: "words",
        name: "reason",
        label: "Why does the plan change?",
        rows: 3,
        required: true,
        hint: "It stands beside the result, with whether data was seen by then.",
      },
    ],
  },
  {
    title: "What changes",
    columns: 2,
    fields: [
      { kind: "day", name: "endOn", label: "End" },
      { name: "looks", label: "Looks before the end", hint: "Looks that were taken stay." },
      { name: "plannedTreated", label: "Treated units planned", inputMode: "numeric" },
      { name: "plannedControl", label: "Control units planned", inputMode: "numeric" },
    ],
  },
  {
    fields: [
      HYPOTHESIS,
      { kind: "words", name: "treatment", label: "What the treated get", rows: 2 },
      { kind: "words", name: "controlGets", label: "What the others get meanwhile", rows: 2 },
      CRITERIA,
    ],
  },
];
