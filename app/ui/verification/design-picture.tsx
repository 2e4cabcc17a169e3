import type { ProofReading } from "~/domain/verification/proof";
import { rangeOf } from "~/domain/verification/proof-metric";
import { figure } from "~/domain/verification/verdict-sentences";
import { describeMetric, type VerificationPlan } from "~/domain/verification/verification-plan";
import { InlineNote } from "../feedback/inline-note";
import { ArmsPicture } from "./arms-picture";
import { MeansPicture } from "./means-picture";
import { SeriesPicture } from "./series-picture";

interface DesignPictureProps {
  reading: ProofReading;
  promise: VerificationPlan;
}

/** What was compared, drawn as the design compares it. */
export function DesignPicture({ reading, promise }: DesignPictureProps) {
  const { outcome, means, series, controlled } = reading;
  const { metric, measure } = promise;
  const name = describeMetric(promise);
  const format = (value: number) => figure(value, metric);
  const shared = { range: measure === "effort" ? ([0, 10] as const) : rangeOf(metric), format };
  if (series) {
    return (
      <div className="space-y-2">
        <SeriesPicture title={`${name}, month by month`} series={series} {...shared} />
        {series.cautions.map((words) => (
          <InlineNote key={words} tone={/^Weak/.test(words) ? "warn" : "info"}>
            {words}
          </InlineNote>
        ))}
      </div>
    );
  }
  if (controlled) {
    return <ArmsPicture title={`${name}, with and without the action`} controlled={controlled} {...shared} />;
  }
  if (!means || !outcome) return null;
  return (
    <MeansPicture
      title={`${name}: ${format(means.before.mean)} before, ${format(means.after.mean)} after`}
      detail={`Mean and ${Math.round(Number(promise.confidence) * 100)} % interval of each side, on the whole scale`}
      rows={[
        { name: "Before", n: outcome.nBefore, ...means.before },
        { name: "After", n: outcome.nAfter, ...means.after },
      ]}
      {...shared}
    />
  );
}
