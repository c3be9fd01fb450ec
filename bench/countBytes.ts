import type { CDPSession } from "playwright-core";

/** What was received of one address. Times are in milliseconds since 1970. */
export interface Resource {
  url: string;
  type: string;
  status: number;
  asked: number;
  /** When the last byte was there; `null` for what was still under way. */
  received: number | null;
  /** Bytes as they went over the line, headers included. */
  bytes: number;
  chunks: Chunk[];
}

interface Chunk {
  time: number;
  bytes: number;
}

/** The resources of a page, growing while it loads. */
export interface ByteCount {
  resources: () => Resource[];
  /** Bytes received until a time in milliseconds since 1970; all by default. */
  bytesUntil: (time?: number) => number;
  /** How many requests are under way. */
  pending: () => number;
}

/** Counts what a page receives, from now on. Chrome's own times start anywhere, so the first request ties them to the clock. */
export async function countBytes(session: CDPSession): Promise<ByteCount> {
  const resources = new Map<string, Resource>();
  let offset: number | undefined;
  const at = (timestamp: number) => (timestamp + (offset ?? 0)) * 1000;
  session.on("Network.requestWillBeSent", ({ requestId, request, type = "Other", timestamp, wallTime }) => {
    if (!request.url.startsWith("http")) return;
    offset ??= wallTime - timestamp;
    const asked = at(timestamp);
    resources.set(requestId, { url: request.url, type, status: 0, asked, received: null, bytes: 0, chunks: [] });
  });
  session.on("Network.responseReceived", ({ requestId, response, timestamp }) => {
    const resource = resources.get(requestId);
    if (!resource) return;
    resource.status = response.status;
    receive(resource, { time: at(timestamp), bytes: response.encodedDataLength });
  });
  session.on("Network.dataReceived", ({ requestId, encodedDataLength, timestamp }) => {
    receive(resources.get(requestId), { time: at(timestamp), bytes: encodedDataLength });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => {
    const resource = resources.get(requestId);
    receive(resource, { time: at(timestamp), bytes: encodedDataLength - (resource?.bytes ?? 0) });
    if (resource) resource.received = at(timestamp);
  });
  session.on("Network.loadingFailed", ({ requestId, timestamp }) => {
    const resource = resources.get(requestId);
    if (resource) resource.received = at(timestamp);
  });
  await session.send("Network.enable");
  const all = () => [...resources.values()];
  return {
    resources: all,
    bytesUntil: (time = Number.POSITIVE_INFINITY) =>
      all()
        .flatMap(({ chunks }) => chunks)
        .filter((chunk) => chunk.time <= time)
        .reduce((sum, chunk) => sum + chunk.bytes, 0),
    pending: () => all().filter(({ received }) => received === null).length,
  };
}

function receive(resource: Resource | undefined, chunk: Chunk): void {
  if (!resource || chunk.bytes === 0) return;
  resource.chunks.push(chunk);
  resource.bytes += chunk.bytes;
}
