import { can } from "~/domain/access";
import { type Act, isSystem } from "~/domain/act";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { type FoundSignal, LASTING_KINDS } from "~/domain/triage/signal";
import { WHO_DECIDES } from "~/domain/triage/triage.access";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { listFoundSignals } from "~/store/triage/signal-sources.server";

/**
 * Lays what is new on the table of the triage. What was decided stays decided; what is no longer so passes by
 * itself; what waits keeps its age. A look that finds nothing new leaves no trace but its day.
 */
export async function gatherSignals(act: Act): Promise<Result<{ arisen: number; passed: number }>> {
  const { workspaceId } = act.viewer;
  if (!isSystem(act.viewer) && !can(act.viewer, "triage.decide", { workspaceId }))
    return notPermitted(WHO_DECIDES);
  return commit(
    act,
    async (unit) => {
      const { timeZone } = await unit.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
      const today = dayIn(act.now, timeZone);
      const found = await listFoundSignals(unit.db, act.viewer, today);
      const passed = await passTheRest(unit, workspaceId, found);
      const arisen = await lay(unit, workspaceId, found);
      await unit.db.workspace.update({ where: { id: workspaceId }, data: { signalsGatheredOn: today } });
      if (arisen + passed > 0) {
        unit.log({
          noun: "signal",
          recordId: workspaceId,
          verb: "recorded",
          summary: `laid ${arisen} new ${arisen === 1 ? "signal" : "signals"} on the table of the triage${passed > 0 ? `; ${passed} passed by themselves` : ""}`,
          after: { arisen, passed },
        });
      }
      return done({ arisen, passed });
    },
    { timeout: 120_000 },
  );
}

/** Signals that nobody decided and that are no longer so; those of a moment wait on. */
async function passTheRest(unit: Unit, workspaceId: string, found: readonly FoundSignal[]): Promise<number> {
  const keys = JSON.stringify(found.map((signal) => signal.key));
  return unit.db.$executeRaw`
    UPDATE "Signal" SET status = 'passed', version = version + 1
    WHERE "workspaceId" = ${workspaceId} AND status = 'waiting' AND kind <> ALL(${[...LASTING_KINDS]}::text[])
      AND key NOT IN (SELECT jsonb_array_elements_text(${keys}::jsonb))`;
}

/** New ones come in, those that passed and are so again arise anew, those that wait say what is so today. */
async function lay(unit: Unit, workspaceId: string, found: readonly FoundSignal[]): Promise<number> {
  if (found.length === 0) return 0;
  const rows = JSON.stringify(found.map((signal) => ({ ...signal, id: newId() })));
  const again = await unit.db.$executeRaw`
    UPDATE "Signal" s SET status = 'waiting', version = s.version + 1, "arisenOn" = i."arisenOn", title = i.title, detail = i.detail,
      href = i.href
    FROM jsonb_to_recordset(${rows}::jsonb) AS i(key text, title text, detail text, href text, "arisenOn" text)
    WHERE s."workspaceId" = ${workspaceId} AND s.key = i.key AND s.status = 'passed'`;
  await unit.db.$executeRaw`
    UPDATE "Signal" s SET title = i.title, detail = i.detail, href = i.href
    FROM jsonb_to_recordset(${rows}::jsonb) AS i(key text, title text, detail text, href text)
    WHERE s."workspaceId" = ${workspaceId} AND s.key = i.key AND s.status = 'waiting'
      AND (s.title, s.detail, s.href) IS DISTINCT FROM (i.title, i.detail, i.href)`;
  const fresh = await unit.db.$executeRaw`
    INSERT INTO "Signal" (id, "workspaceId", key, kind, title, detail, href, "arisenOn")
    SELECT i.id, ${workspaceId}, i.key, i.kind, i.title, i.detail, i.href, i."arisenOn"
    FROM jsonb_to_recordset(${rows}::jsonb) AS i(id text, key text, kind text, title text, detail text, href text, "arisenOn" text)
    ON CONFLICT ("workspaceId", key) DO NOTHING`;
  return again + fresh;
}
