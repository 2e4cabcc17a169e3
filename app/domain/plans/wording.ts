import type { Gate } from "../gate";

export const gate = (id: string, label: string, met: boolean, detail: string, href: string | null): Gate => ({
  id,
  label,
  met,
  detail,
  href,
});

export const isFilled = (text: string): boolean => text.trim() !== "";

/** A gate that asks for words: what stands there is shown when it is met. */
export const textGate = (id: string, label: string, text: string, missing: string, href: string): Gate =>
  gate(id, label, isFilled(text), isFilled(text) ? shortened(text) : missing, href);

const SHORT = 120;

export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 1).trimEnd()}…`;
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
