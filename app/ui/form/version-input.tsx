import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";

export interface VersionInputProps {
  /** The record's version as it is now. */
  current: number | string;
  /** The action's answer, where the form was refused. */
  answer?: (Pick<FormAnswer, "values"> & { refusal?: Refusal | null }) | null;
}

/**
 * The version a content form was read at. A refused form still shows what was typed on the old ground, so
 * it keeps the old version: sent with today's, it would overwrite unseen what somebody else saved since.
 * Only a form refused as overtaken has been told of that change, and may stand on it.
 */
export function VersionInput({ current, answer }: VersionInputProps) {
  return <input type="hidden" name="version" value={versionToSend(current, answer)} />;
}

export function versionToSend(
  current: number | string,
  answer: VersionInputProps["answer"],
): number | string {
  if (!answer || answer.refusal?.kind === "stale") return current;
  return [answer.values.version ?? ""].flat()[0] || current;
}
