/** An amount at a point in time, in periods (or years) from now; later or earlier, whole or not. */
export interface TimedAmount {
  time: number;
  amount: number;
}

/** The logarithm of 1 + rate beyond which no rate is looked for: e^700 is the end of what a number holds. */
const FARTHEST = 700;

/**
 * All real rates above −1 at which the present value of a series of amounts is zero, ascending; one that only touches zero
 * counts once.
 *
 * Inputs: amounts in time. Units: rate per unit of time, 0.1 is 10 %. Errors: none; empty where there is none, as where no
 * amount has another sign than the rest.
 * Source: Descartes' rule of signs for exponential sums (Pólya & Szegő, Aufgaben und Lehrsätze aus der Analysis, part V): the
 * sum of c·e^(−xt) has, between two roots of its derivative times e^(kx), at most one root; with k between the times of a change
 * of sign, that derivative has one change less. So the roots are found from the bottom up, none missed; each by bisection.
 */
export function rateRoots(flows: readonly TimedAmount[]): number[] {
  return rootsOf(inOrder(flows)).map((x) => Math.expm1(x));
}

/** One amount per time, ascending, without zeros. */
function inOrder(flows: readonly TimedAmount[]): TimedAmount[] {
  const byTime = new Map<number, number>();
  for (const { time, amount } of flows) byTime.set(time, (byTime.get(time) ?? 0) + amount);
  return [...byTime]
    .filter(([, amount]) => amount !== 0)
    .map(([time, amount]) => ({ time, amount }))
    .sort((a, b) => a.time - b.time);
}

/** Roots in x = ln(1 + rate), ascending. */
function rootsOf(terms: readonly TimedAmount[]): number[] {
  const change = terms.findIndex(
    ({ amount }, at) => at > 0 && amount < 0 !== (terms[at - 1]?.amount ?? amount) < 0,
  );
  const [before, after] = [terms[change - 1], terms[change]];
  if (change < 1 || !before || !after) return [];
  const k = (before.time + after.time) / 2;
  const turning = rootsOf(terms.map(({ time, amount }) => ({ time, amount: amount * (time - k) })));
  const edges = [-farthest(terms), ...turning, farthest(terms)];
  const roots: number[] = [];
  for (const [at, from] of edges.entries()) {
    const low = edgeSign(terms, from);
    // A turning point on the line itself: two roots that fell together.
    if (low === 0) push(roots, from);
    const to = edges[at + 1];
    if (to !== undefined && low !== 0 && low === -edgeSign(terms, to)) {
      push(roots, bisect(terms, from, to, low));
    }
  }
  return roots;
}

const push = (roots: number[], root: number) => {
  const last = roots.at(-1);
  if (last === undefined || root - last > 1e-9) roots.push(root);
};

/** Far enough out that the term which grows fastest outweighs all others together. */
function farthest(terms: readonly TimedAmount[]): number {
  const amounts = terms.map(({ amount }) => Math.abs(amount));
  const gaps = terms.slice(1).map(({ time }, at) => time - (terms[at]?.time ?? time));
  const total = amounts.reduce((sum, each) => sum + each, 0);
  return Math.min(FARTHEST, 1 + Math.log(total / Math.min(...amounts)) / Math.min(...gaps));
}

/** The sum with its largest term scaled to its own amount, so that nothing runs over; and the size of what was added. */
function scaled(terms: readonly TimedAmount[], x: number): { sum: number; size: number } {
  const at = x >= 0 ? (terms[0]?.time ?? 0) : (terms.at(-1)?.time ?? 0);
  let sum = 0;
  let size = 0;
  for (const { time, amount } of terms) {
    const part = amount * Math.exp(-x * (time - at));
    sum += part;
    size += Math.abs(part);
  }
  return { sum, size };
}

const signAt = (terms: readonly TimedAmount[], x: number): -1 | 0 | 1 =>
  Math.sign(scaled(terms, x).sum) as -1 | 0 | 1;

/** The same, and zero within what rounding leaves of the parts. */
function edgeSign(terms: readonly TimedAmount[], x: number): -1 | 0 | 1 {
  const { sum, size } = scaled(terms, x);
  return Math.abs(sum) <= 1e-13 * size ? 0 : (Math.sign(sum) as -1 | 1);
}

function bisect(terms: readonly TimedAmount[], from: number, to: number, signLow: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const sign = signAt(terms, middle);
    if (sign === 0) return middle;
    if (sign === signLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
