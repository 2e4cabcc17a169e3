import { Prisma } from "~/generated/prisma/client";

interface AdapterCause {
  kind?: string;
  constraint?: { fields?: string[]; index?: string };
}

const causeOf = (error: Prisma.PrismaClientKnownRequestError): AdapterCause => {
  const meta = error.meta as { driverAdapterError?: { cause?: AdapterCause } } | undefined;
  return meta?.driverAdapterError?.cause ?? {};
};

/**
 * Whether a write failed because such a record exists already, and, with `fields`, because of just those.
 * The embedded database names the fields, a server names the index: both are understood.
 */
export function isUniqueViolation(error: unknown, fields?: readonly string[]): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const cause = causeOf(error);
  if (error.code !== "P2002" && cause.kind !== "UniqueConstraintViolation") return false;
  if (!fields) return true;
  if (cause.constraint?.index) return cause.constraint.index.endsWith(`_${fields.join("_")}_key`);
  const named = cause.constraint?.fields?.map((field) => field.replaceAll('"', ""));
  return named?.join() === fields.join();
}
