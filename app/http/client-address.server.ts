import { env } from "~/shared/env.server";

/** The server writes the peer's address here and removes whatever the outside put there. */
export const ADDRESS_HEADER = "x-capstan-address";

/**
 * Where a request comes from. A forwarded address is believed only when TRUSTED_PROXY_HEADER names the
 * header of a proxy of ours; of several, the last is the one that proxy has seen itself.
 */
export function addressOf(request: Request): string {
  const trusted = env().TRUSTED_PROXY_HEADER;
  const forwarded = trusted ? request.headers.get(trusted)?.split(",").at(-1)?.trim() : undefined;
  return network(forwarded || request.headers.get(ADDRESS_HEADER) || "127.0.0.1");
}

/** An IPv6 household has a whole /64: it counts as one address. IPv4 written as IPv6 is IPv4. */
function network(address: string): string {
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/%.*$/, "")
    .toLowerCase()
    .slice(0, 45);
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::", 2);
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return `${[...before, ...gap, ...after].slice(0, 4).join(":")}::`;
}
