import { AUDIENCE_KINDS, type AudienceKind } from "~/domain/audiences/audience";
import { type RuleFields, ruleOf } from "~/domain/audiences/audience.schema";
import { ruleWords } from "~/domain/audiences/rule-words";
import type { LeftOut } from "~/domain/communications/message-facts";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { findAccounts } from "./audience-checks.server";
import { accountNames } from "./audience-page.queries.server";
import { countReadersOf, readReadersOf } from "./readers.queries.server";

export interface RuleChoices {
  segments: string[];
  regions: string[];
}

/** What accounts are sorted by here, as the rule offers it. */
export async function listRuleChoices({ workspaceId }: Viewer): Promise<RuleChoices> {
  const db = database();
  const [segments, regions] = await Promise.all([
    db.account.findMany({
      where: { workspaceId, segment: { not: "" } },
      distinct: ["segment"],
      select: { segment: true },
      orderBy: { segment: "asc" },
      take: MOST_CHOICES,
    }),
    db.account.findMany({
      where: { workspaceId, region: { not: "" } },
      distinct: ["region"],
      select: { region: true },
      orderBy: { region: "asc" },
      take: MOST_CHOICES,
    }),
  ]);
  return { segments: segments.map(({ segment }) => segment), regions: regions.map(({ region }) => region) };
}

const MOST_CHOICES = 60;

export interface TriedRule {
  words: string;
  reached: number;
  leftOut: Partial<Record<LeftOut, number>>;
  /** Some of them, so that a wrong rule is seen at once. */
  examples: { email: string; name: string; because: string }[];
  unknown: string[];
}

const EXAMPLES = 5;

/** Whom a rule would reach that is still being written, with the list the audience has already. */
export async function tryRule(
  viewer: Viewer,
  audienceId: string | null,
  { kind, ...fields }: RuleFields & { kind: AudienceKind },
): Promise<TriedRule> {
  const db = database();
  const { workspaceId } = viewer;
  const found = await findAccounts(db, workspaceId, fields.accounts);
  const rule = ruleOf(fields, found.ids);
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true, locale: true, timeZone: true },
  });
  const scope = {
    workspaceId,
    audienceId,
    kind: AUDIENCE_KINDS.includes(kind) ? kind : ("other" as const),
    // Accounts that are asked for and not there are nobody's: without them the rule would let all in.
    rule: found.unknown.length > 0 && found.ids.length === 0 ? null : rule,
    locale: "",
    timeZone: "",
    workspaceName: workspace.name,
    workspaceLocale: workspace.locale,
    workspaceTimeZone: workspace.timeZone,
  };
  const [counts, readers, names] = await Promise.all([
    countReadersOf(db, scope),
    readReadersOf(db, scope, { take: EXAMPLES * 4 }),
    accountNames(db, workspaceId, found.ids),
  ]);
  return {
    ...counts,
    words: ruleWords(rule, names),
    examples: readers
      .filter(({ leftOut }) => leftOut === null)
      .slice(0, EXAMPLES)
      .map(({ email, name, because }) => ({ email, name, because })),
    unknown: found.unknown.slice(0, 5),
  };
}
