import { formatDay } from "~/shared/calendar";
import { controlRules, RULE_WORDS, type RuleSet } from "../measurement/control-rules";
import { pChart, shareLimits, shareSigma } from "../measurement/p-chart";
import { xmr } from "../measurement/xmr";
import { type ChartSignals, findChartSignals } from "../measurement/xmr-signals";
import type { ChartFrame, ChartLines, ChartReading, ChartSignal } from "./chart-frame";
import type { KpiChartKind } from "./chart-kind";
import { groupsOf, sidesOf, signalAt } from "./chart-signals";
import { figureText, readings } from "./chart-words";

/** Limits rest on so many readings at least; below twelve they are a trial. */
export const LEAST_READINGS = 6;
/** The mean range of two values, in standard deviations. */
const D2 = 1.128;
/** From so many cases a reading on, chance alone would put nearly every one outside: limits widen by what months differ. */
const LARGE_N = 1_000;

type Refused = { refusal: string };

/** Limits frozen on the baseline; or, in words, why there are none. */
export function readLimits(frame: ChartFrame, wanted: KpiChartKind): ChartLines | Refused {
  const base = frame.series.filter((one): one is ChartReading => one !== null && frame.isBaseline(one));
  if (base.length < LEAST_READINGS) {
    const where = frame.frozen?.chosen ? "in the chosen days" : "before the start";
    return {
      refusal: `Limits rest on at least ${LEAST_READINGS} readings ${where}; there ${base.length === 1 ? "is 1" : `are ${base.length || "none"}`}. Until then the readings stand around their median.`,
    };
  }
  if (wanted === "shares") {
    const lacking = frame.series.filter(
      (one) => one !== null && (one.n === null || one.count === null),
    ).length;
    if (lacking === 0) return shareLines(frame, base);
    const lines = processLines(frame);
    const note = `A chart of shares needs the count and n of every reading; ${lacking} ${lacking === 1 ? "lacks" : "lack"} them, so all are judged alike.`;
    return "kind" in lines ? { ...lines, notes: [note, ...lines.notes] } : lines;
  }
  return processLines(frame);
}

/** One process with one pair of limits. */
function processLines(frame: ChartFrame): ChartLines | Refused {
  const { series, values, kpi, bounds } = frame;
  const kept = values.map((value, at) => (series[at] && !frame.isBaseline(series[at]) ? null : value));
  const base = xmr({ values: kept, bounds });
  if (base.status === "refused") {
    return {
      refusal:
        "The readings before the start are all alike or never follow one another: limits would collapse to a line and say nothing. Until they differ, all stand around their median.",
    };
  }
  const ranges = values.map((value, at) => {
    const before = at === 0 ? null : (values[at - 1] ?? null);
    return value === null || before === null ? null : Math.abs(value - before);
  });
  const lines = { center: base.center, lnpl: base.lnpl, unpl: base.unpl, url: base.url };
  const signals =
    frame.rules === "wheeler"
      ? wheelerSignals(frame, findChartSignals(values, ranges, lines), () => base.center)
      : zoneSignals(frame, values, base.center, base.mrBar / D2, frame.rules, () => base.center);
  const text = (value: number) => figureText(value, kpi);
  const between = [base.lnplShown, base.unplShown]
    .map((limit, at) => (limit === null ? (at === 0 ? "the lowest" : "the highest") : text(limit)))
    .join(" to ");
  return {
    kind: "xmr",
    centre: base.center,
    isTrial: base.status === "trial",
    limits: values.map(() => ({ lower: base.lnplShown, upper: base.unplShown })),
    signals,
    notes: [
      `${spanWords(frame)}: centre ${text(base.center)}, limits ${between}. Within them one reading more or less is no news.`,
      ...trialNote(base.status === "trial", base.n),
    ],
  };
}

/** Every reading with limits of its own, by its n. */
function shareLines(frame: ChartFrame, base: readonly ChartReading[]): ChartLines | Refused {
  const counts = base.map(({ count, n }) => ({ k: count ?? 0, n: n ?? 0 }));
  const isLarge = counts.reduce((sum, one) => sum + one.n, 0) / counts.length >= LARGE_N;
  const plain = { k: counts.map(({ k }) => k), n: counts.map(({ n }) => n) };
  const widened = pChart({ ...plain, laney: true });
  // Limits are widened where readings differ beyond chance; they are never narrowed.
  const laney = isLarge && widened.status !== "refused" && widened.sigmaZ > 1;
  const read = laney ? widened : pChart(plain);
  if (read.status === "refused") {
    return {
      refusal:
        read.reason === "zeroVariation"
          ? "Before the start nobody or everybody counted: a share of 0 or 100 % has no limits. Until it moves, all stand around their median."
          : "The counts before the start cannot be read as shares, so all stand around their median.",
    };
  }
  const { pBar, sigmaZ } = read;
  const sigmas = frame.series.map((one) => (one?.n ? shareSigma(pBar, one.n) * sigmaZ : null));
  const limits = sigmas.map((sigma) => {
    if (sigma === null) return null;
    const { lower, upper } = shareLimits(pBar, sigma);
    return { lower: lower * 100, upper: upper * 100 };
  });
  const z = frame.series.map((one, at) => {
    const sigma = sigmas[at];
    return one?.n && sigma ? ((one.count ?? 0) / one.n - pBar) / sigma : null;
  });
  const lines = { center: 0, lnpl: -3, unpl: 3, url: Number.POSITIVE_INFINITY };
  const noRanges = z.map(() => null);
  const centre = pBar * 100;
  const signals =
    frame.rules === "wheeler"
      ? wheelerSignals(frame, findChartSignals(z, noRanges, lines), () => centre)
      : zoneSignals(frame, z, 0, 1, frame.rules, () => centre);
  return {
    kind: "shares",
    centre,
    isTrial: read.status === "trial",
    limits,
    signals,
    notes: [
      `${spanWords(frame)}: ${figureText(centre, frame.kpi)} of all cases; each reading has limits by its own n.`,
      ...(laney
        ? [
            `With so many cases chance alone would move it little: the limits are ${sigmaZ.toFixed(1)} times as wide, for what readings differ beyond chance (Laney).`,
          ]
        : []),
      ...trialNote(read.status === "trial", base.length),
    ],
  };
}

const spanWords = ({ frozen, locale }: ChartFrame): string =>
  frozen === null
    ? "All readings"
    : `Frozen on the ${readings(frozen.n)} of ${formatDay(frozen.from, locale)} to ${formatDay(frozen.to, locale)}`;

const trialNote = (isTrial: boolean, n: number): string[] =>
  isTrial ? [`${n} readings give trial limits; from 12 on they are usable, from about 20 firm.`] : [];

function wheelerSignals(
  frame: ChartFrame,
  found: ChartSignals,
  centreAt: (at: number) => number,
): ChartSignal[] {
  const { locale, kpi } = frame;
  const centre = frame.frozen ? "old centre" : "centre";
  const say = (day: Parameters<typeof formatDay>[0]) => formatDay(day, locale);
  const runs = groupsOf(found.run8).map(({ first, last }) => {
    const side = (frame.values[last] ?? 0) > centreAt(last) ? "above" : "below";
    return signalAt(
      frame,
      { first: first - 7, last },
      side,
      4,
      (from, _, count) => `${readings(count)} in a row ${side} the ${centre} since ${say(from)}`,
    );
  });
  const outside = sidesOf(found.outside, frame, centreAt).flatMap(({ side, positions }) =>
    groupsOf(positions, frame.series).map((span) =>
      signalAt(frame, span, side, 3, (from, to, count) => {
        const limit = `the ${side === "above" ? "upper" : "lower"} limit`;
        if (count > 1) return `${readings(count)} in a row ${side} ${limit}, ${say(from)} to ${say(to)}`;
        return {
          words: `${say(to)}: ${figureText(frame.values[span.last] ?? 0, kpi)} lies ${side} ${limit}`,
          brief: `${side} ${limit} on ${say(to)}`,
        };
      }),
    ),
  );
  const nearer = sidesOf(found.threeOfFour, frame, centreAt).flatMap(({ side, positions }) =>
    groupsOf(positions).map(({ first, last }) =>
      signalAt(
        frame,
        { first: first - 3, last },
        side,
        2,
        (from, to) =>
          `3 of 4 readings nearer to the ${side === "above" ? "upper" : "lower"} limit than to the centre, ${say(from)} to ${say(to)}`,
      ),
    ),
  );
  const jumps = groupsOf(found.mrOutside).map((span) =>
    signalAt(
      frame,
      span,
      null,
      1,
      (_, to) =>
        `${say(to)}: a jump from ${figureText(frame.values[span.first - 1] ?? 0, kpi)} to ${figureText(frame.values[span.last] ?? 0, kpi)}, larger than the process makes by itself`,
    ),
  );
  return inOrder([...runs, ...outside, ...nearer, ...jumps]);
}

/** The zone rules of Western Electric or Nelson, in the words they are known by. */
function zoneSignals(
  frame: ChartFrame,
  values: readonly (number | null)[],
  center: number,
  sigma: number,
  rules: RuleSet,
  centreAt: (at: number) => number,
): ChartSignal[] {
  const read = controlRules({ values, center, sigma, rules });
  if (read.status === "refused") return [];
  const say = (day: Parameters<typeof formatDay>[0]) => formatDay(day, frame.locale);
  return inOrder(
    Object.entries(read.rules).flatMap(([rule, positions]) =>
      sidesOf(positions, frame, centreAt).flatMap(({ side, positions: own }) =>
        groupsOf(own).map((span) =>
          signalAt(frame, span, side, 3, (from, to) => {
            const when = from === to ? say(to) : `${say(from)} to ${say(to)}`;
            return `Rule ${rule}, ${when}: ${RULE_WORDS[rules][Number(rule)] ?? "a pattern"}`;
          }),
        ),
      ),
    ),
  );
}

/** The newest last, as they happened. */
const inOrder = (signals: readonly (ChartSignal | null)[]): ChartSignal[] =>
  signals
    .filter((one) => one !== null)
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.weight - b.weight));
