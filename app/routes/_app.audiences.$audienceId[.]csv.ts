import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordAudienceExport } from "~/commands/audiences/record-audience-export.server";
import { READERS_OF_AUDIENCES } from "~/domain/audiences/audience.access";
import { LEFT_OUT_COUNTED } from "~/domain/communications/message-facts";
import { actOf } from "~/http/act.server";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { countReaders, readReaders } from "~/store/audiences/readers.queries.server";
import { database } from "~/store/database.server";

const HEADER = ["E-mail", "Name", "Organisation", "Language", "Time zone", "Why they belong to it"];
const PAGE = 500;

/** Who is reached; whoever is left out is counted by reason at the end, and not named. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_AUDIENCES);
  const audience = await findAudience(viewer, params.audienceId ?? "");
  if (!audience) throw new Response("There is no such audience here.", { status: 404 });
  const counts = await countReaders(database(), viewer.workspaceId, audience.id);
  await recordAudienceExport(actOf(request, viewer), { id: audience.id, written: counts.reached });
  const name = `audience-${audience.name}-${dayIn(now(), viewer.timeZone)}`;
  return csvFile(name, HEADER, cells(viewer.workspaceId, audience.id, counts.leftOut));
}

async function* cells(
  workspaceId: string,
  audienceId: string,
  leftOut: Awaited<ReturnType<typeof countReaders>>["leftOut"],
): AsyncGenerator<CsvCell[]> {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readReaders>> = await readReaders(
      database(),
      workspaceId,
      audienceId,
      {
        after,
        take: PAGE,
      },
    );
    for (const reader of page) {
      if (reader.leftOut !== null) continue;
      yield [reader.email, reader.name, reader.organisation, reader.locale, reader.timeZone, reader.because];
    }
    if (page.length < PAGE) break;
    after = page.at(-1)?.email ?? null;
  }
  for (const [reason, count] of Object.entries(leftOut)) {
    yield [`${count} left out: ${LEFT_OUT_COUNTED[reason as keyof typeof LEFT_OUT_COUNTED]}`];
  }
}
