import { ARM_LABELS, type Arm } from "./pilot";
import type { UnitFact } from "./pilot-facts";
import { MOST_TRAITS, TRAIT_LIMIT, TRAIT_NAME_LIMIT, traitText, UNIT_NAME_LIMIT } from "./unit.schema";

export const UNIT_VERDICTS = ["add", "there", "refused"] as const;
export type UnitVerdict = (typeof UNIT_VERDICTS)[number];
export const UNIT_VERDICT_LABELS: Record<UnitVerdict, string> = {
  add: "New",
  there: "Already there",
  refused: "Refused",
};

export interface NewUnit {
  name: string;
  accountId: string | null;
  businessUnit: string;
  arm: Arm | null;
  traits: Record<string, string>;
}

export interface UnitRow {
  /** 1 is the first line with a unit. */
  row: number;
  cells: readonly string[];
  verdict: UnitVerdict;
  /** Why, in words; empty where the verdict says it all. */
  why: string;
  unit: NewUnit | null;
}

type Known = Pick<UnitFact, "name" | "arm" | "accountId">;

interface FileQuestion {
  units: readonly Known[];
  /** By their names and numbers as they are typed, in small letters. */
  accounts: ReadonlyMap<string, { id: string; name: string }>;
  /** Whether the pilot's units are accounts: then a name that is one's is that account. */
  areAccounts: boolean;
}

const NAMES = {
  name: /^(name|unit|project|site|store|team|einheit|projekt|standort)$/i,
  arm: /^(arm|group|gruppe)$/i,
  account: /^(account|customer|kunde|konto)$/i,
  businessUnit: /^(business unit|unit of business|bu|division|geschäftsbereich)$/i,
} as const;

const ARM_WORDS: readonly [RegExp, Arm][] = [
  [/^(t|treated|treatment|pilot|test|intervention|1)$/i, "treated"],
  [/^(c|control|comparison|kontrolle|kontrollgruppe|0)$/i, "control"],
];

interface Columns {
  name: number;
  arm: number;
  account: number;
  businessUnit: number;
  traits: { at: number; name: string }[];
}

export type UnitColumns =
  | { ok: true; columns: Columns; hasHeading: boolean }
  | { ok: false; message: string };

/** By their names where the first line has some: what is none of the four is a trait. Else name, arm, account. */
export function unitColumnsOf(first: readonly string[]): UnitColumns {
  const heads = first.map((cell) => cell.trim());
  const at = (name: keyof typeof NAMES) => heads.findIndex((head) => NAMES[name].test(head));
  const account = at("account");
  const name = at("name") >= 0 ? at("name") : account;
  if (name < 0) {
    const columns = { name: 0, arm: 1, account: 2, businessUnit: -1, traits: [] };
    if (first.length <= 3) return { ok: true, columns, hasHeading: false };
    return {
      ok: false,
      message:
        "With more than three columns the first line has to name them: name, arm, account, business unit; every other column is a trait.",
    };
  }
  const known = [name, at("arm"), account, at("businessUnit")];
  const traits = heads.flatMap((head, column) =>
    head === "" || known.includes(column) ? [] : [{ at: column, name: head }],
  );
  const long = traits.find((trait) => trait.name.length > TRAIT_NAME_LIMIT);
  if (long)
    return {
      ok: false,
      message: `The column “${short(long.name)}” has a name of more than ${TRAIT_NAME_LIMIT} characters.`,
    };
  if (traits.length > MOST_TRAITS)
    return { ok: false, message: `These are ${traits.length} traits; up to ${MOST_TRAITS} are kept.` };
  const twice = traits.find((trait, i) => traits.findIndex((other) => other.name === trait.name) < i);
  if (twice)
    return { ok: false, message: `Two columns are called “${twice.name}”. Give them names of their own.` };
  return {
    ok: true,
    columns: { name, arm: at("arm"), account, businessUnit: at("businessUnit"), traits },
    hasHeading: true,
  };
}

const keyOf = (name: string): string => name.toLocaleLowerCase("en");

/** What every row would do. A unit that stands twice is refused both times where its arms differ: nobody can know which is meant. */
export function readUnitRows(
  lines: readonly (readonly string[])[],
  columns: Columns,
  question: FileQuestion,
): UnitRow[] {
  const rows = lines.flatMap((cells, at) =>
    cells.every((cell) => cell.trim() === "")
      ? []
      : [{ row: at + 1, cells, read: readCells(cells, columns, question) }],
  );
  const places = new Map<string, { row: number; arm: Arm | null }[]>();
  for (const { row, read } of rows) {
    if (!read.ok) continue;
    const key = keyOf(read.unit.name);
    places.set(key, [...(places.get(key) ?? []), { row, arm: read.unit.arm }]);
  }
  const known = new Map(question.units.map((unit) => [keyOf(unit.name), unit]));
  const heldAccounts = new Map(
    question.units.flatMap((unit) => (unit.accountId ? [[unit.accountId, unit.name]] : [])),
  );
  const taken = new Map<string, number>();
  return rows.map(({ row, cells, read }): UnitRow => {
    const refused = (why: string): UnitRow => ({ row, cells, verdict: "refused", why, unit: null });
    if (!read.ok) return refused(read.why);
    const { unit } = read;
    const others = (places.get(keyOf(unit.name)) ?? []).filter((place) => place.row !== row);
    const against = others.find(({ arm }) => arm !== unit.arm);
    if (against) return refused(`“${short(unit.name)}” stands in both arms: here and in row ${against.row}.`);
    const first = others.find((place) => place.row < row);
    if (first) return refused(`The same name stands in row ${first.row}.`);
    const there = known.get(keyOf(unit.name));
    if (there && unit.arm !== null && there.arm !== null && unit.arm !== there.arm) {
      const arm = ARM_LABELS[there.arm].toLowerCase();
      return refused(
        `“${short(unit.name)}” is in the ${arm} arm of this pilot already; a unit cannot be in both.`,
      );
    }
    if (there) return { row, cells, verdict: "there", why: "", unit: null };
    if (unit.accountId !== null) {
      const held = heldAccounts.get(unit.accountId);
      if (held !== undefined) return refused(`Its account is in this pilot already, as “${short(held)}”.`);
      const earlier = taken.get(unit.accountId);
      if (earlier !== undefined) return refused(`The same account stands in row ${earlier}.`);
      taken.set(unit.accountId, row);
    }
    return { row, cells, verdict: "add", why: "", unit };
  });
}

type Read = { ok: true; unit: NewUnit } | { ok: false; why: string };

function readCells(
  cells: readonly string[],
  columns: Columns,
  { accounts, areAccounts }: FileQuestion,
): Read {
  const cell = (at: number) => (at < 0 ? "" : (cells[at] ?? "").trim().replace(/\s+/g, " "));
  const no = (why: string): Read => ({ ok: false, why });
  const name = cell(columns.name);
  if (name === "") return no("The row names no unit.");
  if (name.length > UNIT_NAME_LIMIT) return no(`The name is longer than ${UNIT_NAME_LIMIT} characters.`);
  const armWord = cell(columns.arm);
  const arm = ARM_WORDS.find(([words]) => words.test(armWord))?.[1] ?? null;
  if (armWord !== "" && arm === null)
    return no(`“${short(armWord)}” is no arm: write treated or control, or leave it empty.`);
  const typed = cell(columns.account);
  const account = accounts.get(keyOf(typed !== "" ? typed : areAccounts ? name : ""));
  if (typed !== "" && !account) {
    return no(
      `There is no account “${short(typed)}” here. Write its name or number as Accounts has it, or leave the cell empty.`,
    );
  }
  const businessUnit = cell(columns.businessUnit);
  if (businessUnit.length > TRAIT_LIMIT)
    return no(`The business unit is longer than ${TRAIT_LIMIT} characters.`);
  const traits: Record<string, string> = {};
  for (const trait of columns.traits) {
    const value = cell(trait.at);
    if (value.length > TRAIT_LIMIT)
      return no(`“${short(trait.name)}” is longer than ${TRAIT_LIMIT} characters.`);
    if (value !== "") traits[trait.name] = traitText(value);
  }
  return { ok: true, unit: { name, accountId: account?.id ?? null, businessUnit, arm, traits } };
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export const countUnitVerdicts = (rows: readonly Pick<UnitRow, "verdict">[]): Record<UnitVerdict, number> =>
  Object.fromEntries(
    UNIT_VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as Record<UnitVerdict, number>;
