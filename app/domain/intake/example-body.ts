import { isQuestionRole } from "../surveys/column-role";
import { scaleOf } from "../surveys/survey";
import type { FieldMapping, FieldUse } from "./field-mapping";
import type { Shape } from "./key";

/** What a body of each shape looks like, with a customer of nobody. */
const EXAMPLES: Record<Exclude<Shape, "plain">, object> = {
  qualtrics: {
    responseId: "R_3kT9vQmZ1aBcDeF",
    values: {
      recordedDate: "2026-09-28T14:22:08Z",
      finished: 1,
      QID1: 4,
      QID2_TEXT: "In one visit.",
      company: "Example Ltd",
    },
    labels: { QID1: "Above my expectations" },
  },
  surveymonkey: {
    id: "118345678901",
    response_status: "completed",
    date_modified: "2026-09-28T14:22:08+00:00",
    custom_variables: { account: "Example Ltd" },
    pages: [
      {
        questions: [
          {
            id: "319352786",
            heading: "Overall?",
            answers: [{ choice_id: "1", choice_metadata: { weight: "4" } }],
          },
        ],
      },
    ],
  },
  formbricks: {
    event: "responseFinished",
    data: {
      id: "cm8x31w2v000dl508f0a7qk1m",
      createdAt: "2026-09-28T14:22:08Z",
      finished: true,
      data: { satisfaction: 4, comment: "In one visit." },
      contactAttributes: { email: "kim@example.com", company: "Example Ltd" },
    },
  },
  delighted: {
    event_type: "survey_response.created",
    event_data: {
      id: "5435",
      survey_type: "csat",
      score: 4,
      comment: "In one visit.",
      created_at: 1_790_605_328,
      person: { email: "kim@example.com" },
      person_properties: { company: "Example Ltd" },
    },
  },
};

/** What each program has to be told, in a sentence or two. */
export const SHAPE_STEPS: Record<Shape, string> = {
  plain: "Send one response or a list of up to 500 by POST, whenever you have some.",
  qualtrics:
    "In Qualtrics make a workflow on a survey response with a web service task: POST, JSON, the header below. Its body is the response with its values. The event “completed response” alone brings no answers.",
  surveymonkey:
    "A webhook of SurveyMonkey names a response and brings no answers. Let the program that receives it fetch the details with simple=true and send them here.",
  formbricks:
    "In Formbricks add a webhook on “Response finished”. Where it cannot be told a header, let a small program of yours pass it on with the header below.",
  delighted:
    "In Delighted add a webhook on created and updated survey responses. It is told the key in its address: https://key:SECRET@ before the host. Comments come later than the score and are added to it.",
};

const FACTS: Partial<Record<FieldUse["role"], unknown>> = {
  responseId: "R-1001",
  date: "2026-09-28",
  account: "Example Ltd",
  contact: "kim@example.com",
  stage: "Use",
  channel: "web",
  region: "Europe",
  source: "198.51.100.7",
  verbatim: "In one visit.",
  perception: "partner",
  plea: false,
  attribute: "Premium",
};

function valueFor(field: FieldUse): unknown {
  const known = FACTS[field.role];
  if (known !== undefined || !isQuestionRole(field.role)) return known ?? "";
  const scale = scaleOf(field.role, field);
  return scale ? scale[1] - 1 : "";
}

/** An example of what a key expects; of Capstan's own shape it has the very fields that are mapped. */
export function exampleBody(shape: Shape, mapping: FieldMapping): string {
  if (shape !== "plain") return JSON.stringify(EXAMPLES[shape], null, 2);
  const body: Record<string, unknown> = {};
  for (const field of mapping.columns) place(body, field.path.split("."), valueFor(field));
  return JSON.stringify(body, null, 2);
}

function place(into: Record<string, unknown>, [name = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = into[name];
  const branch: Record<string, unknown> =
    typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {};
  into[name] = branch;
  place(branch, rest, value);
}

/** A whole request for a terminal. The secret is never in it. */
export const curlExample = (address: string, body: string): string =>
  [
    `curl -X POST ${address} \\`,
    `  -H "Authorization: Bearer $CAPSTAN_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${body.replaceAll("'", "'\\''")}'`,
  ].join("\n");
