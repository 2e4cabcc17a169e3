import type { Act } from "~/domain/act";
import { type AudienceKind, OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import { type EditAudience, ruleOf } from "~/domain/audiences/audience.schema";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import { findAudience, kept } from "~/store/audiences/audience.queries.server";
import { checkAudience } from "~/store/audiences/audience-checks.server";
import { adoptVersions, renameVersions } from "~/store/audiences/audience-versions.server";
import { commit } from "~/store/commit.server";
import type { Tx } from "~/store/database.server";

/** What an audience is, how often it hears from us and who belongs to it. A new name follows into its messages. */
export function editAudience(
  act: Act,
  { id, version, ...input }: EditAudience & { id: string },
): Promise<Result<{ name: string; renamed: number }>> {
  const { viewer } = act;
  return commit<{ name: string; renamed: number }>(act, async (unit) => {
    const before = await findAudience(viewer, id, unit.db);
    if (!before) return notFound("audience");
    const refused = audiencesRefusal(viewer);
    if (refused) return refused;
    const checked = await checkAudience(unit.db, viewer, input, before);
    if (!checked.ok) return checked;
    const unasked = await countUnasked(unit.db, before, input.kind);
    if (unasked > 0) return invalid(WRONG_KIND, { kind: [unaskedWords(unasked)] });
    const rule = ruleOf(input, checked.value.accountIds);
    const { name, kind, about, ownerId, cadenceDays, locale, timeZone } = input;
    const fields = { name, kind, about, ownerId, cadenceDays, locale, timeZone };
    await unit.move("audience", { id, version }, { ...fields, rule: kept(rule) });
    const renamed = name === before.name ? 0 : await renameVersions(unit, { id, name });
    await adoptVersions(unit, viewer.workspaceId, { id, name });
    const after = { ...fields, rule };
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    );
    unit.log({
      noun: "audience",
      recordId: id,
      verb: "changed",
      summary:
        name === before.name
          ? `changed the audience “${name}”`
          : `renamed the audience “${before.name}” to “${name}”`,
      before: Object.fromEntries(changed.map((field) => [field, before[field]])),
      after: Object.fromEntries(changed.map((field) => [field, after[field]])),
    });
    return done({ name, renamed });
  });
}

const WRONG_KIND = "This cannot be saved as it stands.";

const unaskedWords = (count: number): string =>
  `${count === 1 ? "One address" : `${count.toLocaleString("en")} addresses`} on its list agreed to nothing and ${count === 1 ? "is" : "are"} told nothing while they are outside. Note where the consent comes from, or take them off the list first.`;

/** People outside who agreed to nothing do not become people inside by another name for them. */
async function countUnasked(
  db: Tx,
  before: { id: string; kind: AudienceKind },
  kind: AudienceKind,
): Promise<number> {
  if (!OUTSIDE_KINDS.includes(before.kind) || OUTSIDE_KINDS.includes(kind)) return 0;
  return db.audienceMember.count({
    where: { audienceId: before.id, excluded: false, personId: null, contactId: null, consent: "" },
  });
}
