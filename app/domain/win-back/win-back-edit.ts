import { moneyText } from "~/shared/money";
import { readAmount } from "../accounts/account-values";
import type { SaveWinBack } from "./win-back.schema";
import type { WinBackFacts } from "./win-back-facts";

export interface WinBackValues {
  ownerId?: string | null;
  valueMinor?: bigint | null;
  reason?: string;
  reasonDetail?: string;
  reasonSource?: string;
  approach?: string;
  nextStep?: string;
  nextOn?: string | null;
}

type Read = { ok: true; values: WinBackValues } | { ok: false; fieldErrors: Record<string, string[]> };

/** The fields that were sent, as they are stored; or what is wrong with them. */
export function readWinBackValues(input: Omit<SaveWinBack, "version">, facts: WinBackFacts): Read {
  const { value, ...rest } = input;
  const fieldErrors: Record<string, string[]> = {};
  const values: WinBackValues = {};
  if (value !== undefined) {
    const read = readAmount(value, facts.currency);
    if (!read.ok) fieldErrors.value = [read.message];
    else values.valueMinor = read.minor;
  }
  if (rest.ownerId !== undefined) values.ownerId = rest.ownerId;
  if (rest.reason !== undefined) values.reason = rest.reason ?? "";
  if (rest.reasonSource !== undefined) values.reasonSource = rest.reasonSource ?? "";
  if (rest.reasonDetail !== undefined) values.reasonDetail = rest.reasonDetail;
  if (rest.approach !== undefined) values.approach = rest.approach;
  if (rest.nextStep !== undefined) values.nextStep = rest.nextStep;
  if (rest.nextOn !== undefined) values.nextOn = rest.nextOn;
  if (values.nextOn && (values.nextStep ?? facts.nextStep) === "") {
    fieldErrors.nextStep = ["Say what is to be done on that day."];
  }
  return Object.keys(fieldErrors).length > 0 ? { ok: false, fieldErrors } : { ok: true, values };
}

/** The same fields as the case has them. */
export const winBackValuesOf = (facts: WinBackFacts): Required<WinBackValues> => ({
  ownerId: facts.owner?.id ?? null,
  valueMinor: facts.valueMinor,
  reason: facts.reason,
  reasonDetail: facts.reasonDetail,
  reasonSource: facts.reasonSource,
  approach: facts.approach,
  nextStep: facts.nextStep,
  nextOn: facts.nextOn,
});

/** As the form of the case would send it. */
export const winBackFormValues = (facts: WinBackFacts): Record<string, string> => ({
  ownerId: facts.owner?.id ?? "",
  value: facts.valueMinor === null ? "" : moneyText(facts.valueMinor, facts.currency),
  reason: facts.reason,
  reasonDetail: facts.reasonDetail,
  reasonSource: facts.reasonSource,
  approach: facts.approach,
  nextStep: facts.nextStep,
  nextOn: facts.nextOn ?? "",
});
