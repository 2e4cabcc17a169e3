import { moneyText } from "~/shared/money";
import type { AccountValues } from "./account-values";

/** An account's values as its form shows them. */
export function accountFormValues(values: AccountValues, currency: string): Record<string, string> {
  const money = (minor: bigint | null) => (minor === null ? "" : moneyText(minor, currency));
  return {
    name: values.name,
    externalId: values.externalId,
    revenue: money(values.revenueMinor),
    segment: values.segment,
    region: values.region,
    ownerId: values.ownerId ?? "",
    customerSince: values.customerSince ?? "",
    contract: money(values.contractMinor),
    renewsOn: values.renewsOn ?? "",
    strategic: values.strategic ? "on" : "",
    strategicNote: values.strategicNote,
    potential: values.potential ? "on" : "",
    notes: values.notes,
  };
}

export const EMPTY_ACCOUNT: AccountValues = {
  name: "",
  externalId: "",
  revenueMinor: null,
  segment: "",
  region: "",
  ownerId: null,
  customerSince: null,
  contractMinor: null,
  renewsOn: null,
  strategic: false,
  strategicNote: "",
  potential: false,
  notes: "",
};
