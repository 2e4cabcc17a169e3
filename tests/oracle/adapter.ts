import * as z from "zod";
import { type Day, isDay, isMonth, type Month } from "~/shared/calendar";
import type { ReferenceCase } from "./case-file";

/** Calls the product for one case and answers in the words of the cases. */
export type Adapter = (given: Pick<ReferenceCase, "input" | "params">) => unknown;

/** An adapter that checks input and params before it calls the product. */
export function adapter<Input extends z.ZodType, Params extends z.ZodType>(
  shape: { input: Input; params: Params },
  evaluate: (input: z.infer<Input>, params: z.infer<Params>) => object,
): Adapter {
  return (given) => {
    const input = shape.input.parse(given.input);
    const params = shape.params.parse(given.params);
    return evaluate(input, params);
  };
}

/** A parameter that a case may leave out or set to null; the product's default then holds. */
export function optional<Type extends z.ZodType>(type: Type) {
  return type.nullish().transform((value) => value ?? undefined);
}

export const day = z.custom<Day>(isDay, "not a day, YYYY-MM-DD");
export const month = z.custom<Month>(isMonth, "not a month, YYYY-MM");

export const confidenceOnly = z.object({ confidence: optional(z.number()) });

/** The fields whose text is one of our words rather than data. */
const WORDS = new Set(["status", "reason", "verdict", "claim"]);

/** A result in the words of the cases: keys and our own words in snake case. */
export function inCaseWords(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => inCaseWords(item));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [snake(name), inCaseWords(item, name)]),
    );
  }
  return typeof value === "string" && WORDS.has(key) ? snake(value) : value;
}

/** `meetsThreshold` → `meets_threshold`; a digit stays with the letters before it (`run8`). */
function snake(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
