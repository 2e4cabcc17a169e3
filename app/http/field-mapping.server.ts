import { type FieldUse, usedFields } from "~/domain/intake/field-mapping";
import { fieldsIn, guessFields } from "~/domain/intake/guess-fields";
import type { JudgedResponse } from "~/domain/intake/judge-sent";
import type { MapFields } from "~/domain/intake/key.schema";
import type { SentResponse } from "~/domain/intake/sent-response";
import { unpack } from "~/domain/intake/unpack";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import type { FormAnswer } from "~/shared/form-answer";
import { previewSample } from "~/store/intake/intake-preview.server";
import type { KeyRecord } from "~/store/intake/key.queries.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";

/** What the editor says back while nothing is saved: the sample stays in the form and is kept nowhere. */
export interface MappingAnswer {
  /** Null: the fields as they were saved last. */
  fields: FieldUse[] | null;
  samples?: Record<string, string>;
  dateOrder?: string | null;
  sample: string;
  /** What goes back into the form; the version it was read at above all. */
  values: FormAnswer["values"];
  fieldErrors: Record<string, string[]>;
  problem: string | null;
  preview: JudgedResponse[] | null;
}

export async function mappingPage(viewer: Viewer, key: KeyRecord) {
  const survey = key.survey ? await findSurvey(viewer, key.survey.id) : null;
  return {
    id: key.id,
    name: key.name,
    version: key.version,
    shape: key.shape,
    survey: survey?.name ?? null,
    fields: key.mapping.columns,
    samples: {} as Record<string, string>,
    dateOrder: key.mapping.dateOrder,
    questions: survey?.questions.map((question) => question.key) ?? [],
  };
}

type Sample = { ok: true; responses: SentResponse[] } | { ok: false; problem: string };

function readSample(key: KeyRecord, text: string): Sample {
  if (text.trim() === "") return { ok: true, responses: [] };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return {
      ok: false,
      problem: "The sample is no JSON. Copy one whole body, from the first bracket to the last.",
    };
  }
  const unpacked = unpack(key.shape, body);
  return unpacked.ok ? unpacked : { ok: false, problem: `${unpacked.problem} ${unpacked.mend}` };
}

/** Reads the sample, offers what its fields could be, and shows what would be read of it. Nothing is written. */
export async function answerMapping(
  viewer: Viewer,
  key: KeyRecord,
  asked: MapFields,
): Promise<MappingAnswer> {
  const survey = key.survey ? await findSurvey(viewer, key.survey.id) : null;
  const read = readSample(key, asked.sample);
  const responses = read.ok ? read.responses : [];
  const typed = { dateOrder: asked.dateOrder, columns: asked.columns };
  const fields = guessFields(key.shape, responses, survey?.questions ?? [], typed);
  const isEmpty = asked.step === "preview" && read.ok && responses.length === 0;
  const preview =
    asked.step === "preview" && survey && responses.length > 0
      ? await previewSample(
          viewer,
          survey.id,
          usedFields({ ...typed, columns: fields }),
          responses.slice(0, 20),
          now(),
        )
      : null;
  return {
    fields,
    samples: Object.fromEntries(fieldsIn(responses).map(({ path, value }) => [path, value.slice(0, 120)])),
    dateOrder: asked.dateOrder,
    sample: asked.sample,
    values: { version: String(asked.version) },
    fieldErrors: {},
    problem: !read.ok ? read.problem : isEmpty ? "Paste a sample first: it is what would be read." : null,
    preview,
  };
}
