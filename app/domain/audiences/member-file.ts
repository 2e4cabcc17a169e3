import * as z from "zod";
import { type Day, formatDay } from "~/shared/calendar";
import { LOCALES } from "../people/locales";
import { knownTimeZone } from "../people/time-zones";

export const MEMBER_VERDICTS = ["add", "there", "refused"] as const;
export type MemberVerdict = (typeof MEMBER_VERDICTS)[number];
export const MEMBER_VERDICT_LABELS: Record<MemberVerdict, string> = {
  add: "New",
  there: "Already there",
  refused: "Refused",
};

/** Rows of one file. */
export const MOST_ROWS = 10_000;

export interface NewMember {
  email: string;
  personId: string | null;
  contactId: string | null;
  name: string;
  organisation: string;
  locale: string;
  timeZone: string;
  consent: string;
}

export interface MemberRow {
  /** 1 is the first line with an address. */
  row: number;
  cells: readonly string[];
  verdict: MemberVerdict;
  /** Why, in words; empty where the verdict says it all. */
  why: string;
  member: NewMember | null;
}

export interface KnownAddress {
  contact?: { id: string; name: string; consent: boolean } | undefined;
  person?: { id: string; name: string; active: boolean } | undefined;
  /** They stand on the list, or are left out by hand with a reason. */
  member?: { excluded: boolean; reason: string } | undefined;
  /** Wants no more messages of this audience or at all. */
  refused?: boolean | undefined;
}

interface FileQuestion {
  /** By address in small letters. */
  known: ReadonlyMap<string, KnownAddress>;
  isOutside: boolean;
  /** What a bare "yes" in the column of consent means, for whoever asks later. */
  source: string;
}

const NAMES = {
  email: /^(e-?mail|mail|address|e-?mail[- ]?(address|adresse)|adresse)$/i,
  name: /^(name|full name|person|contact)$/i,
  organisation: /^(organi[sz]ation|company|firm|account|customer|firma|organisation)$/i,
  locale: /^(language|locale|sprache)$/i,
  timeZone: /^(time ?zone|zone|zeitzone)$/i,
  consent: /^(consent|opt[- ]?in|permission|einwilligung)$/i,
} as const;
type ColumnName = keyof typeof NAMES;

export type MemberColumns =
  | { ok: true; columns: Record<ColumnName, number>; hasHeading: boolean }
  | { ok: false; message: string };

/** By their names where the first line has some. Without, only the address and perhaps the name can be meant. */
export function memberColumnsOf(first: readonly string[]): MemberColumns {
  const heads = first.map((cell) => cell.trim());
  const at = (name: ColumnName) => heads.findIndex((head) => NAMES[name].test(head));
  const columns = {
    email: at("email"),
    name: at("name"),
    organisation: at("organisation"),
    locale: at("locale"),
    timeZone: at("timeZone"),
    consent: at("consent"),
  };
  if (columns.email >= 0) return { ok: true, columns, hasHeading: true };
  const address = heads.findIndex((cell) => cell.includes("@"));
  if (address >= 0 && heads.length <= 2) {
    const name = heads.length === 2 ? 1 - address : -1;
    return {
      ok: true,
      hasHeading: false,
      columns: { email: address, name, organisation: -1, locale: -1, timeZone: -1, consent: -1 },
    };
  }
  return {
    ok: false,
    message:
      "The first line has to name the columns, one of them “e-mail”; others can be name, organisation, language, time zone and consent.",
  };
}

/** What every row would do. The same address twice counts once, where it stands first. */
export function readMemberRows(
  lines: readonly (readonly string[])[],
  columns: Record<ColumnName, number>,
  question: FileQuestion,
): MemberRow[] {
  const firstAt = new Map<string, number>();
  // A list knows few zones, and looking one up takes its time.
  const zones = new Map<string, string | null>();
  const zoneOf = (zone: string): string | null => {
    if (!zones.has(zone)) zones.set(zone, knownTimeZone(zone));
    return zones.get(zone) ?? null;
  };
  return lines.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const row = at + 1;
    const refused = (why: string): MemberRow => ({ row, cells, verdict: "refused", why, member: null });
    const read = readCells(cells, columns, question, zoneOf);
    if (!read.ok) return [refused(read.why)];
    const { member, why } = read;
    const first = firstAt.get(member.email);
    if (first !== undefined) return [refused(`The same address stands in row ${first}.`)];
    firstAt.set(member.email, row);
    const there = question.known.get(member.email)?.member;
    if (there) {
      const words = there.excluded ? `Left out by hand: “${there.reason}”.` : "";
      return [{ row, cells, verdict: "there" as const, why: words, member: null }];
    }
    return [{ row, cells, verdict: "add" as const, why, member }];
  });
}

type Read = { ok: true; member: NewMember; why: string } | { ok: false; why: string };

const YES = /^(y|yes|true|1|x|ja|oui|s[ií])$/i;
const NO = /^(|n|no|none|false|0|-|nein|non)$/i;

/** Made once: ten thousand rows ask it. */
const ADDRESS = z.email();

const LIMITS = { name: 120, organisation: 160, consent: 200 } as const;

function readCells(
  cells: readonly string[],
  columns: Record<ColumnName, number>,
  question: FileQuestion,
  zoneOf: (zone: string) => string | null,
): Read {
  const cell = (name: ColumnName) =>
    columns[name] < 0 ? "" : (cells[columns[name]] ?? "").trim().replace(/\s+/g, " ");
  const no = (why: string): Read => ({ ok: false, why });
  if (cell("email") === "") return no("The row has no e-mail address.");
  const email = cell("email").toLowerCase();
  if (email.length > 254 || !ADDRESS.safeParse(email).success) {
    return no(`“${short(cell("email"))}” is no e-mail address.`);
  }
  for (const name of ["name", "organisation", "consent"] as const) {
    if (cell(name).length > LIMITS[name]) return no(`The ${name} is longer than ${LIMITS[name]} characters.`);
  }
  const locale = localeOf(cell("locale"));
  if (locale === null)
    return no(`“${short(cell("locale"))}” is no language we write in: write en-GB, de-DE or fr-FR.`);
  const zone = cell("timeZone");
  const timeZone = zone === "" ? "" : zoneOf(zone);
  if (timeZone === null)
    return no(`“${short(zone)}” is no time zone: write Europe/Berlin or America/Chicago.`);
  const given = cell("consent");
  const consent = NO.test(given) ? "" : YES.test(given) ? question.source : given;
  const known = question.known.get(email) ?? {};
  const person = known.person?.active ? known.person : undefined;
  const member: NewMember = {
    email,
    personId: known.contact ? null : (person?.id ?? null),
    contactId: known.contact?.id ?? null,
    name: cell("name") || known.contact?.name || person?.name || "",
    organisation: cell("organisation"),
    locale,
    timeZone,
    consent,
  };
  return { ok: true, member, why: unsent(known, member, question.isOutside) };
}

/** It joins the list, and is sent nothing all the same: better known before than found out after. */
function unsent(known: KnownAddress, member: NewMember, isOutside: boolean): string {
  if (known.refused) return "Wants no more messages; nothing is sent.";
  if (known.contact)
    return known.contact.consent ? "" : "A contact without consent; nothing is sent until it is given.";
  if (known.person) return known.person.active ? "" : "Is no longer active here; nothing is sent.";
  if (isOutside && member.consent === "") return "No consent is known; nothing is sent until it is.";
  return "";
}

/** Every way in which one of our languages is written: "de", "de-DE", "de_DE" and "German" are one. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(LOCALES)
    .toReversed()
    .flatMap(([locale, words]) => [
      [locale.toLowerCase().split("-")[0] ?? "", locale],
      [words.toLowerCase().split(" (")[0] ?? "", locale],
    ])
    .concat(Object.keys(LOCALES).map((locale) => [locale.toLowerCase(), locale])) as [string, string][],
);

/** Null where it is no language of ours. */
const localeOf = (text: string): string | null =>
  text === "" ? "" : (LANGUAGES.get(text.replace("_", "-").toLowerCase()) ?? null);

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export const countMemberVerdicts = (
  rows: readonly Pick<MemberRow, "verdict">[],
): Record<MemberVerdict, number> => {
  const counts = { add: 0, there: 0, refused: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
};

/** "yes" in a file says that there is a consent; the file and its day are where it comes from. */
export const consentSource = (fileName: string, day: Day): string =>
  `${fileName === "" ? "A pasted list" : `“${fileName.slice(0, 120)}”`} of ${formatDay(day, "en")}`;
