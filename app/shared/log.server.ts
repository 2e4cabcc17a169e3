import { env } from "./env.server";

type Fields = Record<string, unknown>;
type Level = "info" | "warn" | "error";

const asPlain = (value: unknown): unknown => {
  if (value instanceof Error) {
    return {
      name: value.name,
      message: value.message,
      stack: value.stack,
      ...(value.cause ? { cause: asPlain(value.cause) } : {}),
    };
  }
  return typeof value === "bigint" ? value.toString() : value;
};

const shortly = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === "string" ? value : (JSON.stringify(value, (_, inner) => asPlain(inner)) ?? "");
};

function write(level: Level, message: string, fields: Fields = {}): void {
  const print = level === "info" ? console.log : level === "warn" ? console.warn : console.error;
  if (env().NODE_ENV === "production") {
    // The machine's time on purpose: a log is read beside other logs.
    const line = { time: new Date().toISOString(), level, message, ...fields };
    print(JSON.stringify(line, (_, value) => asPlain(value)));
    return;
  }
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${shortly(value)}`);
  print([level === "info" ? "·" : level === "warn" ? "!" : "✗", message, ...rest].join(" "));
}

export const log = {
  info: (message: string, fields?: Fields) => write("info", message, fields),
  warn: (message: string, fields?: Fields) => write("warn", message, fields),
  error: (message: string, fields?: Fields) => write("error", message, fields),
};
