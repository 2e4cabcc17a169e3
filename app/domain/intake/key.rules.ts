import { invalid } from "../refusal";
import type { CreateKey } from "./key.schema";

interface Around {
  survey: { name: string } | null;
  system: { name: string } | null;
  expiresAt: Date | null;
  now: Date;
}

type Chosen = Pick<CreateKey, "scopes" | "surveyId" | "systemId" | "expiresOn" | "name" | "shape">;

/** What keeps a key from being made as it was described; null when nothing does. */
export function keyProblems(input: Chosen, around: Around): Record<string, string[]> | null {
  const found: Record<string, string[]> = {};
  const brings = input.scopes.includes("responses.write");
  if (brings && !around.survey) {
    found.surveyId = [
      input.surveyId === ""
        ? "Choose the survey into which the answers come. A new one is made by the first import, or under Surveys."
        : "There is no such survey here any more. Choose another one.",
    ];
  }
  if (input.systemId !== "" && !around.system) found.systemId = ["There is no such system here any more."];
  if (around.expiresAt && around.expiresAt.getTime() <= around.now.getTime()) {
    found.expiresOn = ["This day is over already. Choose a later one, or leave it empty."];
  }
  return Object.keys(found).length > 0 ? found : null;
}

export const keyInvalid = (fieldErrors: Record<string, string[]>) =>
  invalid("Some of it needs another look. No key was changed.", fieldErrors);

/** What the log tells of a key; its secret is in no log. */
export const keyWords = (
  input: Chosen,
  survey: { name: string } | null,
  system: { name: string } | null,
): Record<string, unknown> => ({
  name: input.name,
  scopes: input.scopes,
  survey: survey?.name ?? "",
  system: system?.name ?? "",
  shape: input.shape,
  expiresOn: input.expiresOn,
});
