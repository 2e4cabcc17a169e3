import { isShownInPlace } from "~/domain/tasks/new-file";

interface KeptFile {
  name: string;
  mediaType: string;
  size: number;
  bytes: Uint8Array;
}

/**
 * A file that people uploaded, as an answer. It is never run here: it is downloaded under its own name, and only
 * pictures known by their first bytes are shown in place.
 */
export function fileAnswer(file: KeptFile, request: Request): Response {
  const shown = new URL(request.url).searchParams.has("shown") && isShownInPlace(file.mediaType);
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      "content-type": shown ? file.mediaType : "application/octet-stream",
      "content-length": String(file.size),
      "content-disposition": `${shown ? "inline" : "attachment"}; ${dispositionName(file.name)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      // A file never changes under its id; it may be taken back, so nobody else keeps it.
      "cache-control": "private, max-age=300",
    },
  });
}

/** Old browsers read the plain name, all others the exact one. */
function dispositionName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
