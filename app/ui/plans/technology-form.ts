import { PLAN_FORM_LABELS, PLAN_FORMS } from "~/domain/plans/plan";
import type { TechnologyFact } from "~/domain/plans/technology";
import { TALK_PLACES, YEAR_PLACES } from "~/domain/plans/technology.schema";
import { moneyText } from "~/shared/money";
import type { FieldGroup } from "../form/record-form";

/** What is saved, by the names of the flat form. */
export function technologyValues(
  technology: TechnologyFact | null,
  currency: string,
): Record<string, string> {
  const values: Record<string, string> = {
    form: technology ? "technology" : "standard",
    auditId: technology?.auditId ?? "",
    requirementsOn: technology?.requirementsOn ?? "",
    demosOn: technology?.demosOn ?? "",
  };
  for (const side of ["current", "new"] as const)
    for (const part of ["Workflow", "Roles", "HandOffs", "Data"] as const)
      values[`${side}${part}`] = technology?.[`${side}${part}`] ?? "";
  for (const at of TALK_PLACES) {
    values[`talk${at}Day`] = technology?.talks[at - 1]?.day ?? "";
    values[`talk${at}With`] = technology?.talks[at - 1]?.with ?? "";
  }
  for (const at of YEAR_PLACES) {
    const funding = technology?.fundingYears[at - 1];
    values[`funding${at}Year`] = funding ? String(funding.year) : "";
    values[`funding${at}Amount`] = funding ? moneyText(funding.minor, currency) : "";
  }
  return values;
}

const workflow = (side: "current" | "new", title: string, lead: string): FieldGroup => ({
  title,
  lead,
  columns: 2,
  fields: [
    {
      name: `${side}Workflow`,
      label: `${title}: the steps`,
      kind: "words",
      rows: 4,
    },
    { name: `${side}Roles`, label: "Who does what", kind: "words", rows: 4 },
    { name: `${side}HandOffs`, label: "Hand-offs: what goes from whom to whom", kind: "words", rows: 3 },
    { name: `${side}Data`, label: "Data: what is written where", kind: "words", rows: 3 },
  ],
});

const NAMES = ["First", "Second", "Third"];

/** The form's groups in the order of the method: audit, workflows, talks, requirements, money. */
export function technologyGroups(
  audits: readonly { id: string; title: string; doneOn: string | null }[],
  currency: string,
): FieldGroup[] {
  return [
    {
      fields: [
        {
          name: "form",
          label: "Form of the plan",
          kind: "radio",
          inline: true,
          options: PLAN_FORMS.map((form) => ({ value: form, label: PLAN_FORM_LABELS[form] })),
          hint: "A standard plan is not asked for any of this; what stands here is kept.",
        },
        {
          name: "auditId",
          label: "Current-state audit it rests on",
          kind: "choice",
          placeholder: "None yet",
          options: audits.map(({ id, title, doneOn }) => ({
            value: id,
            label: doneOn ? title : `${title} (not finished)`,
          })),
          hint: "Strengths and weaknesses before new technology. Audits are made under Corrective action.",
        },
      ],
    },
    workflow(
      "current",
      "Today’s workflow",
      "As it is, faults included: what is not drawn is carried over unseen.",
    ),
    workflow("new", "The new workflow", "As it should be, tried by hand first where that is possible."),
    {
      title: "Talked through three times",
      lead: "On three days, with those whose work it changes.",
      columns: 2,
      fields: TALK_PLACES.flatMap((at) => [
        { name: `talk${at}Day`, label: `${NAMES[at - 1]} talk on`, kind: "day" as const },
        { name: `talk${at}With`, label: "With whom, and what it changed", kind: "words" as const, rows: 2 },
      ]),
    },
    {
      title: "Requirements before demos",
      columns: 2,
      fields: [
        { name: "requirementsOn", label: "Requirements written on", kind: "day" },
        { name: "demosOn", label: "First demo on", kind: "day", hint: "Empty while none took place." },
      ],
    },
    {
      title: "Money of the later years",
      lead: "What is promised, year by year; at least one year beyond the first.",
      columns: 2,
      fields: YEAR_PLACES.flatMap((at) => [
        { name: `funding${at}Year`, label: `Year ${at}`, inputMode: "numeric" as const, placeholder: "2027" },
        { name: `funding${at}Amount`, label: `Promised, in ${currency}`, placeholder: "120000" },
      ]),
    },
  ];
}
