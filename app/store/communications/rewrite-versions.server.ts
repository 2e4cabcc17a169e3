import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import { holdsWords } from "~/domain/communications/message-writing";
import { done, type Result } from "~/domain/refusal";
import type { ChangeOf, Unit } from "../commit.server";
import { moveVersion } from "./move-version.server";

interface Rewriting {
  by: string;
  at: Date;
  /** The version number the writer looked at; another one by now: stale. */
  seen?: number;
  /** The words, where they stand on the version itself. */
  columns?: ChangeOf<"communicationAudience">;
}

/**
 * Somebody writes into one audience's words: what was submitted, approved or scheduled becomes a draft, because it held
 * for those very words. Draft and returned versions stay what they are.
 */
export async function writeVersion(
  unit: Unit,
  facts: MessageFacts,
  version: VersionFacts,
  { by, at, seen, columns }: Rewriting,
): Promise<Result<{ version: number; putBack: boolean }>> {
  const number = seen ?? version.version;
  if (!holdsWords(version)) {
    if (!columns) return done({ version: version.version, putBack: false });
    const row = await unit.move("communicationAudience", { id: version.id, version: number }, columns);
    return done({ version: row.version, putBack: false });
  }
  let from = { facts, number };
  if (version.status === "scheduled") {
    const off = await moveVersion(unit, facts, version.id, { type: "UNSCHEDULE" }, { by, at, seen: number });
    if (!off.ok) return off;
    from = { facts: withVersion(facts, version, off.value.version), number: off.value.version };
  }
  const moved = await moveVersion(
    unit,
    from.facts,
    version.id,
    { type: "REWRITE" },
    { by, at, seen: from.number, columns },
  );
  return moved.ok ? done({ version: moved.value.version, putBack: true }) : moved;
}

const withVersion = (facts: MessageFacts, { id }: VersionFacts, version: number): MessageFacts => ({
  ...facts,
  versions: facts.versions.map((each) =>
    each.id === id ? { ...each, version, status: "approved" as const } : each,
  ),
});

/** What all audiences share was changed: every version that held for it begins anew. Returns their names. */
export async function rewriteVersions(
  unit: Unit,
  facts: MessageFacts,
  line: Pick<Rewriting, "by" | "at">,
): Promise<Result<{ putBack: string[] }>> {
  const putBack: string[] = [];
  for (const version of facts.versions.filter(holdsWords)) {
    const moved = await writeVersion(unit, facts, version, line);
    if (!moved.ok) return moved;
    putBack.push(version.audience);
  }
  return done({ putBack });
}
