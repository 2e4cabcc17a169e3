/** A ZIP that was made for whoever asks, kept nowhere on the way. */
export const zipFile = (name: string, bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(bytes, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}.zip"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
