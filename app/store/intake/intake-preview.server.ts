import type { FieldMapping } from "~/domain/intake/field-mapping";
import { type JudgedResponse, judgeSent } from "~/domain/intake/judge-sent";
import type { SentResponse } from "~/domain/intake/sent-response";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { accountKey, listKnownPeople } from "../surveys/import-rows.server";
import { findTimeZone } from "../surveys/time-zone.queries.server";
import { listKeptAnswers } from "./kept-answers.server";

/** What would become of a sample: read and judged as an intake would, and nothing is written. */
export async function previewSample(
  viewer: Viewer,
  surveyId: string,
  mapping: FieldMapping,
  sample: readonly SentResponse[],
  at: Date,
): Promise<JudgedResponse[]> {
  const path = mapping.columns.find(({ role }) => role === "responseId")?.path;
  const ids = sample.flatMap(({ fields }) => {
    const id = fields.find((field) => field.path === path)?.value.trim();
    return id ? [id] : [];
  });
  const [timeZone, people, kept] = await Promise.all([
    findTimeZone(viewer.workspaceId),
    listKnownPeople(viewer),
    listKeptAnswers(database(), surveyId, ids),
  ]);
  return judgeSent(
    sample,
    { mapping, timeZone, today: dayIn(at, timeZone) },
    {
      isThere: (id) => kept.has(id),
      isAccount: (name) => people.accounts.has(accountKey(name)),
      isContact: (email) => people.contacts.has(email),
    },
  );
}
