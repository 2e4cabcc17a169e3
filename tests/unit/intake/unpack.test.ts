import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, type FieldMapping } from "~/domain/intake/field-mapping";
import { guessFields } from "~/domain/intake/guess-fields";
import { SHAPES, type Shape } from "~/domain/intake/key";
import { flatten, type SentResponse } from "~/domain/intake/sent-response";
import { unpack } from "~/domain/intake/unpack";
import {
  delightedCreated,
  delightedUnsubscribe,
  formbricksWebhook,
  plainOne,
  qualtricsEvent,
  qualtricsExport,
  surveyMonkeyDetails,
  surveyMonkeyWebhook,
} from "../../support/intake/samples";

function responses(shape: Shape, body: unknown): SentResponse[] {
  const unpacked = unpack(shape, body);
  if (!unpacked.ok) throw new Error(unpacked.problem);
  return unpacked.responses;
}

/** What is offered for a sample: role and name by path, those left out dropped. */
function offered(shape: Shape, body: unknown): Record<string, string> {
  const fields = guessFields(shape, responses(shape, body), [], { dateOrder: null, columns: [] });
  return Object.fromEntries(
    fields.filter(({ role }) => role !== "none").map(({ path, role, header }) => [path, `${role} ${header}`]),
  );
}

describe("what is offered for a pasted sample", () => {
  test("Capstan's own", () => {
    expect(offered("plain", plainOne)).toEqual({
      responseId: "responseId responseId",
      date: "date date",
      account: "account account",
      contact: "contact contact",
      stage: "stage stage",
      channel: "channel channel",
      region: "region region",
      satisfaction: "satisfaction satisfaction",
      loyalty: "loyalty loyalty",
      comment: "verbatim comment",
    });
  });
  test("Qualtrics: values, embedded data, no technical members", () => {
    expect(offered("qualtrics", qualtricsExport)).toEqual({
      responseId: "responseId responseId",
      "values.recordedDate": "date values.recordedDate",
      "values.distributionChannel": "channel values.distributionChannel",
      "values.recipientEmail": "contact values.recipientEmail",
      "values.QID1_Overall": "satisfaction QID1_Overall",
      "values.QID2": "nps QID2",
      "values.QID3_TEXT": "verbatim QID3_TEXT",
      "values.company": "account values.company",
      "values.plan": "attribute plan",
    });
  });
  test("SurveyMonkey: a choice by its weight, a matrix row by row", () => {
    expect(offered("surveymonkey", surveyMonkeyDetails)).toEqual({
      id: "responseId id",
      date_modified: "date date_modified",
      "metadata.contact.email": "contact metadata.contact.email",
      "custom_variables.account": "account custom_variables.account",
      "custom_variables.region": "region custom_variables.region",
      "custom_variables.plan": "attribute plan",
      "question.319352786": "satisfaction question.319352786",
      "question.319352787.77": "rating question.319352787.77",
      "question.319352787.78": "rating question.319352787.78",
      "question.319352788": "verbatim question.319352788",
    });
  });
  test("Formbricks: the map of answers and the contact's attributes", () => {
    expect(offered("formbricks", formbricksWebhook)).toEqual({
      id: "responseId id",
      createdAt: "date createdAt",
      "contactAttributes.email": "contact contactAttributes.email",
      "contactAttributes.company": "account contactAttributes.company",
      "contactAttributes.plan": "attribute plan",
      "data.overall_satisfaction": "satisfaction overall_satisfaction",
      "data.recommend": "nps recommend",
      "data.comment": "verbatim comment",
    });
  });
  test("Delighted: the score by the kind of survey, staff's notes never", () => {
    expect(offered("delighted", delightedCreated)).toEqual({
      id: "responseId id",
      created_at: "date created_at",
      "person.email": "contact person.email",
      score: "satisfaction score",
      comment: "verbatim comment",
      "person_properties.company": "account person_properties.company",
      "person_properties.plan": "attribute plan",
      "additional_answers.scale_ease": "effort scale_ease",
    });
    const nps = {
      ...delightedCreated,
      event_data: { ...delightedCreated.event_data, survey_type: "nps", score: 9 },
    };
    expect(offered("delighted", nps).score).toBe("nps score");
  });
  test("keeps what was chosen before, and the name of the survey's own question", () => {
    const chosen = { path: "values.plan", role: "none" as const, header: "", label: "", notApplicable: [] };
    const question = { key: "sat", kind: "satisfaction" as const, label: "Sat", notApplicable: [] };
    const fields = guessFields(
      "qualtrics",
      responses("qualtrics", qualtricsExport),
      [{ ...question, scaleMin: null, scaleMax: null, reversed: false, convertsTo: "" }],
      {
        dateOrder: null,
        columns: [chosen],
      },
    );
    expect(fields.find(({ path }) => path === "values.plan")?.role).toBe("none");
    expect(fields.find(({ role }) => role === "satisfaction")?.header).toBe("sat");
  });
});

describe("what is no answer", () => {
  test.each([
    ["qualtrics", qualtricsExport, [null, "a preview of the survey", "not finished yet"]],
    ["delighted", delightedUnsubscribe, ["an event of another kind: unsubscribe.created"]],
    [
      "formbricks",
      { ...formbricksWebhook, data: { ...formbricksWebhook.data, finished: false } },
      ["not finished yet"],
    ],
    ["surveymonkey", { ...surveyMonkeyDetails, response_status: "partial" }, ["not finished: partial"]],
  ] as const)("%s is left aside", (shape, body, expected) => {
    expect(responses(shape, body).map((one) => one.leftAside)).toEqual(expected);
  });
  test.each([
    ["qualtrics", { ...qualtricsEvent, responseId: "R_1", surveyId: "SV_1" }, /brings none of its answers/],
    ["qualtrics", { a: 1 }, /none has “values”/],
    ["surveymonkey", surveyMonkeyWebhook, /brings none of its answers/],
    ["surveymonkey", [], /none has “pages”/],
    ["formbricks", { event: "x" }, /“data”/],
    ["delighted", { event_data: {} }, /“score”/],
    ["plain", [], /empty/],
    ["plain", [plainOne, 7], /Number 2 of the list is no object but a number/],
    ["plain", "text", /no object/],
    [
      "plain",
      Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f${index}`, 1])),
      /more than 300 fields/,
    ],
  ] as const)("%s without a response says what to send", (shape, body, pattern) => {
    const unpacked = unpack(shape, body);
    expect(unpacked).toMatchObject({
      ok: false,
      problem: expect.stringMatching(pattern),
      mend: expect.stringMatching(/\w/),
    });
  });
});

test("the same response stands in every wrapping a program uses", () => {
  const [one] = qualtricsExport.responses;
  const id = (body: unknown) =>
    responses("qualtrics", body)[0]?.fields.find(({ path }) => path === "responseId")?.value;
  for (const body of [one, { result: one, meta: {} }, { responses: [one] }, [one]])
    expect(id(body)).toBe("R_3kT9vQmZ1aBcDeF");
  const { data } = formbricksWebhook;
  const nested = { event: "responseFinished", data: { surveyId: "s", response: data } };
  for (const body of [formbricksWebhook, data, [data], { data: [data] }, nested]) {
    expect(responses("formbricks", body)[0]?.fields).toContainEqual({
      path: "data.overall_satisfaction",
      value: "4",
    });
  }
});

test("seconds and milliseconds since 1970 are read as the moment they mean", () => {
  const mapping: FieldMapping = {
    dateOrder: null,
    columns: [{ path: "at", role: "date", header: "at", label: "", notApplicable: [] }],
  };
  const cell = (value: string) => cellsOf({ fields: [{ path: "at", value }], leftAside: null }, mapping);
  expect(cell("1790605328")).toEqual(["2026-09-28T14:22:08.000Z"]);
  expect(cell("1790605328000")).toEqual(["2026-09-28T14:22:08.000Z"]);
  expect(cell("2026-09-28")).toEqual(["2026-09-28"]);
});

test("members of every object are no fields, and what is deep or odd breaks nothing", () => {
  expect(flatten(JSON.parse('{"__proto__": {"a": 1}, "b": {"c": null}, "d": [1, "x", null]}'))).toEqual([
    { path: "__proto__.a", value: "1" },
    { path: "b.c", value: "" },
    { path: "d", value: "1; x; " },
  ]);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 12 }), fc.constantFrom(...SHAPES), (body, shape) => {
      const unpacked = unpack(shape, body);
      if (!unpacked.ok) return unpacked.problem !== "" && unpacked.mend !== "";
      return unpacked.responses.every(({ fields }) => fields.every(({ value }) => !value.includes("\0")));
    }),
    { numRuns: 300 },
  );
});
