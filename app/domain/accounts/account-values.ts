import { parseMoney } from "~/shared/money";
import type { AccountFields } from "./account.schema";

/** What an account holds, as it is stored. */
export interface AccountValues {
  name: string;
  externalId: string;
  revenueMinor: bigint | null;
  segment: string;
  region: string;
  ownerId: string | null;
  customerSince: string | null;
  contractMinor: bigint | null;
  renewsOn: string | null;
  strategic: boolean;
  strategicNote: string;
  potential: boolean;
  notes: string;
}

type Read = { ok: true; values: AccountValues } | { ok: false; fieldErrors: Record<string, string[]> };

/** No sum of money that a business means is larger; a column holds up to 9.2 × 10¹⁸. */
const MOST = 10n ** 17n;

/** An amount as somebody typed it: null for none, an explanation where it is none. */
export function readAmount(
  text: string,
  currency: string,
): { ok: true; minor: bigint | null } | { ok: false; message: string } {
  if (text === "") return { ok: true, minor: null };
  const minor = parseMoney(text, currency);
  if (minor === null) return { ok: false, message: `Enter an amount in ${currency}, for example 240,000.` };
  if (minor < 0n) return { ok: false, message: "Enter zero or more." };
  if (minor > MOST) return { ok: false, message: "This is more than an account can be worth." };
  return { ok: true, minor };
}

/** The form's fields as they are stored, or what is wrong with them. */
export function readAccountValues(fields: AccountFields, currency: string): Read {
  const fieldErrors: Record<string, string[]> = {};
  const amountOf = (name: "revenue" | "contract"): bigint | null => {
    const read = readAmount(fields[name], currency);
    if (read.ok) return read.minor;
    fieldErrors[name] = [read.message];
    return null;
  };
  const [revenueMinor, contractMinor] = [amountOf("revenue"), amountOf("contract")];
  const { customerSince, renewsOn } = fields;
  if (customerSince !== null && renewsOn !== null && renewsOn < customerSince) {
    fieldErrors.renewsOn = ["The contract cannot end before they became a customer."];
  }
  if (Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors };
  return {
    ok: true,
    values: {
      name: fields.name,
      externalId: fields.externalId,
      revenueMinor,
      segment: fields.segment,
      region: fields.region,
      ownerId: fields.ownerId === "" ? null : fields.ownerId,
      customerSince,
      contractMinor,
      renewsOn,
      strategic: fields.strategic,
      strategicNote: fields.strategicNote,
      potential: fields.potential,
      notes: fields.notes,
    },
  };
}

/** Only what differs, before and after: what the log keeps of a change. */
export function differences<T extends object>(
  before: { [K in keyof T]: unknown },
  after: T,
): { before: Record<string, unknown>; after: Record<string, unknown>; keys: string[] } {
  const keys = (Object.keys(after) as (keyof T & string)[]).filter((key) => before[key] !== after[key]);
  return {
    keys,
    before: Object.fromEntries(keys.map((key) => [key, before[key]])),
    after: Object.fromEntries(keys.map((key) => [key, after[key]])),
  };
}
