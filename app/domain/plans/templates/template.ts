import * as z from "zod";
import {
  ALTERNATIVE_KINDS,
  KPI_DIRECTIONS,
  KPI_FREQUENCIES,
  KPI_TYPES,
  type PLAN_KINDS,
  type PlanForm,
} from "../plan";

const words = z.string().default("");
/** Working days after the plan's start; null where nobody set a day. */
const offset = z.number().int().min(-3_650).max(3_650).nullable().default(null);

/** What a plan made of a template begins with. Days are working days after its start, so that they fit any start. */
export const templateContentSchema = z.object({
  whatHappens: words,
  intended: words,
  whereItHappens: words,
  howOften: words,
  riskStatement: words,
  rootCause: words,
  stage: words,
  goal: words,
  /** Of a copy: the answers to why and the diagram, as they are kept. */
  whys: z.array(z.unknown()).default([]),
  diagram: z.array(z.unknown()).default([]),
  solution: words,
  hypothesis: words,
  alternatives: z
    .array(
      z.object({
        kind: z.enum(ALTERNATIVE_KINDS),
        title: z.string(),
        benefit: words,
        risk: words,
        reason: words,
        chosen: z.boolean().default(false),
      }),
    )
    .default([]),
  kpis: z
    .array(
      z.object({
        name: z.string(),
        meaning: words,
        type: z.enum(KPI_TYPES),
        primary: z.boolean().default(false),
        unit: words,
        direction: z.enum(KPI_DIRECTIONS),
        frequency: z.enum(KPI_FREQUENCIES),
        source: words,
      }),
    )
    .default([]),
  tasks: z
    .array(
      z.object({
        title: z.string(),
        why: words,
        successCriterion: words,
        startAfter: offset,
        dueAfter: offset,
        mandatory: z.boolean().default(true),
        containment: z.boolean().default(false),
        evidenceRequired: z.boolean().default(false),
        checklist: z.array(z.string()).default([]),
        capability: words,
        /** The tasks it waits for, by their place in this list. */
        waitsFor: z.array(z.number().int().min(0)).default([]),
        assigneeId: z.string().nullable().default(null),
      }),
    )
    .default([]),
  checkInsAfter: z.array(z.number().int()).default([]),
  endAfter: offset,
  /** Of a copy whose people come along. */
  people: z.array(z.object({ personId: z.string(), part: words, why: words })).default([]),
  ownerId: z.string().nullable().default(null),
  sponsorId: z.string().nullable().default(null),
  verifierId: z.string().nullable().default(null),
  deputyId: z.string().nullable().default(null),
});
export type TemplateContent = z.output<typeof templateContentSchema>;
export type TemplateDraft = z.input<typeof templateContentSchema>;

export interface ShippedTemplate {
  key: string;
  name: string;
  about: string;
  kind: (typeof PLAN_KINDS)[number];
  form: PlanForm;
  content: TemplateDraft;
}

/** Where a plan can come from: "shipped:hand-over", "template:<id>" or "plan:CAP-001". */
export type Origin =
  | { type: "shipped"; key: string }
  | { type: "template"; id: string }
  | { type: "plan"; code: string };

export function parseOrigin(text: string): Origin | null {
  const [type = "", rest = ""] = [text.slice(0, text.indexOf(":")), text.slice(text.indexOf(":") + 1).trim()];
  if (rest === "") return null;
  if (type === "shipped") return { type, key: rest };
  if (type === "template") return { type, id: rest };
  if (type === "plan") return { type, code: rest };
  return null;
}

export interface Taking {
  problem: boolean;
  people: boolean;
}

/** Leaves out what was not asked for; what is done and how it is seen always comes along. */
export function takeAlong(content: TemplateContent, { problem, people }: Taking): TemplateContent {
  const none = templateContentSchema.parse({});
  const problemPart = problem
    ? {}
    : {
        whatHappens: "",
        intended: "",
        whereItHappens: "",
        howOften: "",
        riskStatement: "",
        rootCause: "",
        stage: "",
        goal: "",
        whys: none.whys,
        diagram: none.diagram,
      };
  const peoplePart = people
    ? {}
    : {
        people: none.people,
        ownerId: null,
        sponsorId: null,
        verifierId: null,
        deputyId: null,
        tasks: content.tasks.map((task) => ({ ...task, assigneeId: null })),
      };
  return { ...content, ...problemPart, ...peoplePart };
}
