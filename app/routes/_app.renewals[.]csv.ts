import type { LoaderFunctionArgs } from "@remix-run/node";
import { perceptionWord } from "~/domain/accounts/perception";
import { RISK_LABELS } from "~/domain/accounts/renewal";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { csvFile } from "~/http/csv-file.server";
import { readRenewalQuestion } from "~/http/renewal-question.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { moneyText } from "~/shared/money";
import { eachRenewal } from "~/store/accounts/renewal.queries.server";

const HEADER = [
  "account",
  "tier",
  "key_account",
  "sees_in_us",
  "contract_ends",
  "contract_value",
  "currency",
  "satisfaction",
  "answers",
  "state",
  "decision_maker_last_heard",
  "open_cases",
  "open_plans",
];

/** Exactly what the list shows, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Renewals are read by the people of the program.");
  const { settings, question } = await readRenewalQuestion(request, viewer);
  return csvFile(`renewals ${question.today}`, HEADER, rows());

  async function* rows() {
    for await (const row of eachRenewal(viewer, question, settings)) {
      yield [
        row.name,
        row.tier,
        row.keyAccount ? "yes" : "no",
        row.perception === null ? "" : perceptionWord(row.perception),
        row.renewsOn,
        row.contractMinor === null ? "" : moneyText(row.contractMinor, settings.currency),
        row.contractMinor === null ? "" : settings.currency,
        row.risk === "below" || row.risk === "reached" ? roundHalfUp(row.points, row.n, 2) : "",
        row.n,
        RISK_LABELS[row.risk],
        row.lastHeard,
        row.openCases,
        row.openPlans,
      ];
    }
  }
}
