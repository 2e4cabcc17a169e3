import type { LoaderFunctionArgs } from "@remix-run/node";
import { SPONSOR_ACT_LABELS } from "~/domain/governance/sponsor-act";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { everyEngagement } from "~/store/governance/sponsor-act.queries.server";

const HEADER = ["day", "person", "act", "account", "words", "source", "written_down_by", "taken_back"];

/** Exactly the rows of the log as it is filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The engagement log is read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const asked = (name: string) => params.get(name) || undefined;
  const lines = everyEngagement(viewer, {
    person: asked("person"),
    kind: asked("kind"),
    from: asked("from"),
  });
  return csvFile("engagement-log", HEADER, rowsOf(lines));
}

async function* rowsOf(lines: ReturnType<typeof everyEngagement>) {
  for await (const line of lines) {
    yield [
      line.day,
      line.personName,
      SPONSOR_ACT_LABELS[line.kind],
      line.accountName,
      line.words,
      line.from === "typed" ? "typed" : "seen by Capstan",
      line.writtenBy,
      line.withdrawn ? "yes" : "",
    ];
  }
}
