import { formatMoney } from "~/shared/money";
import type { BusinessCase, CaseLine } from "./business-case";

const speaksOf = (line: CaseLine, words: RegExp): boolean =>
  words.test(line.label) || line.factors.some(({ name, key }) => words.test(name) || words.test(key));

const LIFETIME = /lifetime|\bCLV\b/i;
const YEARLY = /margin|yearly|per year|a year/i;

/**
 * Benefits that would be counted twice. What a kept customer buys more belongs to keeping or to growing, not to both; a lifetime
 * value holds the margins of its years already. (Rust, Lemon, Zeithaml 2004.)
 */
function doubleCounting({ lines }: Pick<BusinessCase, "lines">): string[] {
  const benefits = lines.filter(({ side }) => side === "benefit");
  const [retain, grow] = [
    benefits.find(({ kind }) => kind === "retain"),
    benefits.find(({ kind }) => kind === "grow"),
  ];
  const warnings: string[] = [];
  if (retain && grow) {
    warnings.push(
      `Counted twice? What a kept customer buys more stands in “${retain.label}” or in “${grow.label}”, not in both. Leave the kept customers' growth out of one of them.`,
    );
  }
  const lifetime = benefits.find((line) => line.kind === "acquire" && speaksOf(line, LIFETIME));
  const yearly = benefits.find(
    (line) =>
      line !== lifetime && (line.kind === "acquire" || line.kind === "grow") && speaksOf(line, YEARLY),
  );
  if (lifetime && yearly) {
    warnings.push(
      `Counted twice? The lifetime value in “${lifetime.label}” holds the yearly margins of “${yearly.label}” already. Take one of the two.`,
    );
  }
  return warnings;
}

/** What a reader has to know before they trust the sum. */
export function caseWarnings(
  given: BusinessCase,
  costMinor: bigint | null,
  { spentMinor }: { spentMinor: bigint | null },
): string[] {
  const warnings = doubleCounting(given);
  if (spentMinor !== null && costMinor !== null && spentMinor > costMinor) {
    const say = (minor: bigint) => formatMoney(minor, given.currency, "en").replace(/\u00a0/g, " ");
    warnings.push(
      `${say(spentMinor)} is booked, but only ${say(costMinor)} counts here as cost: the return looks better than it is. Bring the cost lines up to what was spent.`,
    );
  }
  return warnings;
}
