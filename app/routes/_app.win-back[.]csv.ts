import type { LoaderFunctionArgs } from "@remix-run/node";
import { lossReasonLabel, WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { casesFor, readWinBackAsk } from "~/domain/win-back/win-back-board";
import { csvFile } from "~/http/csv-file.server";
import { READERS_OF_WIN_BACK } from "~/http/require-win-back.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listWinBacks } from "~/store/win-back/win-back-list.queries.server";

const HEADER = [
  "case",
  "account",
  "tier",
  "segment",
  "region",
  "state",
  "reason",
  "lost_on",
  "value_a_year",
  "currency",
  "plans",
  "approached_early",
  "next_step",
  "next_on",
  "won_back_on",
  "won_back_a_year",
  "owner",
];

/** Exactly what board or list shows, without its pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_WIN_BACK);
  const ask = readWinBackAsk(new URL(request.url).searchParams);
  const { today, currency } = await findAccountSettings(viewer, now());
  const amount = (minor: bigint | null) => (minor === null ? "" : moneyText(minor, currency));
  return csvFile(
    `win-back-${today}`,
    HEADER,
    casesFor(await listWinBacks(viewer), ask, viewer.personId).map((row) => [
      row.code,
      row.account,
      row.tier,
      row.segment,
      row.region,
      WIN_BACK_LABELS[row.status],
      row.reason === "" ? "" : lossReasonLabel(row.reason),
      row.lostOn,
      amount(row.valueMinor),
      currency,
      row.plans.map(({ code }) => code).join(" "),
      row.early ? "yes" : "",
      row.nextStep,
      row.nextOn,
      row.wonOn,
      amount(row.wonMinor),
      row.owner,
    ]),
  );
}
