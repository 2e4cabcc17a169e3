import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTraining, listPlaces } from "~/store/trainings/training.queries.server";

/** The whole register, page after page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The training register is read by the people of the program.");
  const training = await findTraining(viewer, params.trainingId ?? "");
  if (!training) throw new Response("There is no such training here.", { status: 404 });
  const id = training.id;
  async function* rows() {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPlaces>> = await listPlaces(viewer, id, {
        after,
        take: 1000,
      });
      for (const row of page.rows) yield [row.name, row.unit, row.completedOn];
      after = page.next;
    } while (after !== null);
  }
  return csvFile(`training ${training.title}`, ["name", "unit", "completed_on"], rows());
}
