import { inFull, plainFigure, signedFigure } from "~/domain/pilots/effect-words";
import { ARM_LABELS, ARMS, type Arm } from "~/domain/pilots/pilot";
import type { MetricReading } from "~/domain/pilots/pilot-reading";
import { DataTable } from "../../controls/data-table";

/** Both arms in figures; units that were assigned and not measured are counted too. */
export function ArmsTable({ reading: given, unitWords }: { reading: MetricReading; unitWords: string }) {
  const reading = inFull(given);
  const { arms } = reading;
  const isTwice = ARMS.some((arm) => arms[arm].meanBefore !== null);
  const figure = (value: number | null) => (value === null ? "no data" : plainFigure(value, reading));
  return (
    <DataTable<Arm>
      caption="Both arms in figures"
      rows={ARMS}
      rowKey={(arm) => arm}
      columns={[
        { id: "arm", header: "Arm", primary: true, cell: (arm) => ARM_LABELS[arm] },
        {
          id: "n",
          header: `Measured ${unitWords}`,
          align: "end",
          cell: (arm) => `${arms[arm].n} of ${arms[arm].assigned}`,
        },
        ...(isTwice
          ? [
              {
                id: "before",
                header: "Mean before",
                align: "end" as const,
                cell: (arm: Arm) => figure(arms[arm].meanBefore),
              },
            ]
          : []),
        {
          id: "mean",
          header: isTwice ? "Mean after" : "Mean",
          align: "end",
          cell: (arm) => figure(arms[arm].mean),
        },
        ...(isTwice
          ? [
              {
                id: "change",
                header: "Change",
                align: "end" as const,
                cell: (arm: Arm) => {
                  const { mean, meanBefore } = arms[arm];
                  return mean === null || meanBefore === null
                    ? "no data"
                    : signedFigure(mean - meanBefore, reading);
                },
              },
            ]
          : []),
        ...(reading.kind === "mean"
          ? [
              {
                id: "sd",
                header: "Standard deviation",
                align: "end" as const,
                cell: (arm: Arm) => {
                  const { sd } = arms[arm];
                  return sd === null
                    ? "no data"
                    : plainFigure(sd, { kind: "mean", decimals: reading.decimals });
                },
              },
            ]
          : []),
      ]}
    />
  );
}
