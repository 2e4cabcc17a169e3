import { ACCOUNT_STATUS_LABELS, ACCOUNT_STATUSES, isCustomer, LEVEL_LABELS } from "../accounts/account";
import { listed } from "../plans/wording";
import type { Role } from "../viewer";
import {
  type ContactRule,
  type MembershipRule,
  PEOPLE_PART_LABELS,
  type PeopleRule,
} from "./membership-rule";

const ROLE_WORDS: Record<Role, string> = {
  admin: "administrators",
  leader: "CX leaders",
  owner: "owners",
  executive: "executives",
  viewer: "viewers",
};

/** Several values of one condition: any of them serves. */
const either = (words: readonly string[]): string => listed(words).replace(/ and (?=[^,]*$)/, " or ");

const quoted = (words: readonly string[]): string => either(words.map((word) => `“${word}”`));

const titled = (titles: readonly string[]): string =>
  titles.length === 0 ? "" : ` whose job title says ${quoted(titles)}`;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The rule as somebody would say it: "Decision makers of tier I accounts in Europe". */
export function ruleWords(
  rule: MembershipRule | null,
  /** Named accounts, where they are known by name. */
  accountNames: ReadonlyMap<string, string> = new Map(),
): string {
  if (rule === null) return "Only those on its list";
  const parts = [
    rule.people === null ? "" : peopleWords(rule.people),
    rule.contacts === null ? "" : contactWords(rule.contacts, accountNames),
  ].filter((part) => part !== "");
  return upperFirst(parts.join("; and "));
}

function peopleWords({ roles, parts, titles }: PeopleRule): string {
  const byRole = listed(roles.map((role) => ROLE_WORDS[role]));
  const byPart = listed(parts.map((part) => lowerFirst(PEOPLE_PART_LABELS[part])));
  const who =
    byRole !== "" && byPart !== ""
      ? `${byRole} who are among the ${byPart}`
      : byRole !== "" || byPart !== ""
        ? byRole || byPart
        : titles.length > 0
          ? "those who work here"
          : "everybody who works here";
  return `${who}${titled(titles)}`;
}

/** "CX team" stays as it is written. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function contactWords(rule: ContactRule, accountNames: ReadonlyMap<string, string>): string {
  const who =
    rule.levels.length === 0
      ? "contacts"
      : listed(rule.levels.map((level) => LEVEL_LABELS[level].many.toLowerCase()));
  const accounts = accountWords(rule, accountNames);
  return `${who}${accounts === "" ? "" : ` of ${accounts}`}${titled(rule.titles)}`;
}

function accountWords(rule: ContactRule, accountNames: ReadonlyMap<string, string>): string {
  const adjectives = [
    statusWords(rule),
    rule.tiers.length === 0 ? "" : `tier ${either(rule.tiers)}`,
    rule.strategic ? "strategic" : "",
    rule.keyAccounts ? "key" : "",
  ].filter((word) => word !== "");
  const where = [
    rule.segments.length === 0 ? "" : ` of the segment ${either(rule.segments)}`,
    rule.regions.length === 0 ? "" : ` in ${either(rule.regions)}`,
  ].join("");
  // Customers are accounts that have not left.
  const noun = isAllCustomers(rule) ? "customers" : "accounts";
  const isPlain = adjectives.length === 0 && where === "" && noun === "accounts";
  const all = isPlain ? "" : `${[...adjectives, noun].join(" ")}${where}`;
  if (rule.accountIds.length === 0) return all;
  const named = namedWords(rule.accountIds, accountNames);
  return isPlain ? named : `${all} among ${named}`;
}

const MOST_NAMED = 3;

function namedWords(ids: readonly string[], names: ReadonlyMap<string, string>): string {
  const known = ids.map((id) => names.get(id));
  return ids.length <= MOST_NAMED && known.every((name) => name !== undefined)
    ? listed(known.map((name) => name ?? ""))
    : `${ids.length} named ${ids.length === 1 ? "account" : "accounts"}`;
}

const isAllCustomers = ({ statuses }: ContactRule): boolean =>
  statuses.length > 0 && ACCOUNT_STATUSES.every((status) => statuses.includes(status) === isCustomer(status));

function statusWords(rule: ContactRule): string {
  if (rule.statuses.length === 0 || isAllCustomers(rule)) return "";
  return either(rule.statuses.map((status) => (ACCOUNT_STATUS_LABELS[status] ?? status).toLowerCase()));
}
