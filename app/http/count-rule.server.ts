import { data } from "@remix-run/node";
import * as z from "zod";
import { triedAudienceSchema } from "~/domain/audiences/audience.schema";
import type { Viewer } from "~/domain/viewer";
import type { FormAnswer } from "~/shared/form-answer";
import { type TriedRule, tryRule } from "~/store/audiences/rule-choices.queries.server";
import { parseForm } from "./parse-form.server";
import type { RefusedForm } from "./refusal.server";

type CountedRule = RefusedForm & { tried: TriedRule | null };

const intentSchema = z.object({ intent: z.string().max(20).default("") });

/** An audience's form that asks only whom its rule would reach: the answer, or null where it wants to be saved. */
export async function countRule(request: Request, viewer: Viewer, audienceId: string | null) {
  const asked = await parseForm(request.clone(), intentSchema);
  if (!asked.ok || asked.data.intent !== "count") return null;
  const form = await parseForm(request, triedAudienceSchema);
  if (!form.ok) return data<CountedRule>({ ...form, refusal: null, tried: null }, { status: 422 });
  const tried: TriedRule = await tryRule(viewer, audienceId, form.data);
  const answer: FormAnswer = { ok: false, fieldErrors: {}, formErrors: [], values: form.values };
  return data<CountedRule>({ ...answer, refusal: null, tried });
}
