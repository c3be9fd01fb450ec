import type { CDPSession } from "playwright-core";

/** What was received of one address. Times are in milliseconds since 1970. */
export interface Resource {
  url: string;
  type: string;
  asked: number;
  /** When the last byte was there; `null` for what was still under way. */
  received: number | null;
  /** Bytes as they went over the line, headers included; of what was still under way, as announced. */
  bytes: number;
}

/** The resources of a page, growing while it loads. */
export interface ByteCount {
  resources: () => Resource[];
  /** Bytes received until a time in milliseconds since 1970. */
  bytesUntil: (time: number) => number;
  /** How many requests are under way. */
  pending: () => number;
}

/** Chrome tells of each part only how long it is unpacked. */
interface Part {
  time: number;
  unpacked: number;
}

interface Received extends Resource {
  headerBytes: number;
  headerTime: number;
  parts: Part[];
}

/** Counts what a page receives from now on. Chrome's own times start anywhere; the first request ties them to the clock. */
export async function countBytes(session: CDPSession): Promise<ByteCount> {
  const resources = new Map<string, Received>();
  let offset: number | undefined;
  const at = (timestamp: number) => (timestamp + (offset ?? 0)) * 1000;
  const end = (requestId: string, timestamp: number, bytes?: number) => {
    const resource = resources.get(requestId);
    if (resource) Object.assign(resource, { received: at(timestamp), bytes: bytes ?? resource.bytes });
  };
  session.on("Network.requestWillBeSent", ({ requestId, request, type = "Other", timestamp, wallTime }) => {
    if (!request.url.startsWith("http")) return;
    offset ??= wallTime - timestamp;
    resources.set(requestId, asResource({ url: request.url, type, asked: at(timestamp) }));
  });
  session.on("Network.responseReceived", ({ requestId, response, timestamp }) => {
    const headerBytes = response.encodedDataLength;
    const announced = Number(response.headers["content-length"] ?? 0);
    const resource = resources.get(requestId);
    if (resource) Object.assign(resource, { headerBytes, headerTime: at(timestamp), bytes: headerBytes + announced });
  });
  session.on("Network.dataReceived", ({ requestId, dataLength, timestamp }) => {
    resources.get(requestId)?.parts.push({ time: at(timestamp), unpacked: dataLength });
  });
  session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) =>
    end(requestId, timestamp, encodedDataLength),
  );
  session.on("Network.loadingFailed", ({ requestId, timestamp }) => end(requestId, timestamp));
  await session.send("Network.enable");
  const all = () => [...resources.values()];
  return {
    resources: all,
    bytesUntil: (time) => all().reduce((sum, resource) => sum + bytesAt(resource, time), 0),
    pending: () => all().filter(({ received }) => received === null).length,
  };
}

function asResource(asked: Pick<Resource, "url" | "type" | "asked">): Received {
  return { ...asked, received: null, bytes: 0, headerBytes: 0, headerTime: Number.POSITIVE_INFINITY, parts: [] };
}

/** Of a part of the unpacked text the same part of the packed one has come. */
function bytesAt({ received, bytes, headerBytes, headerTime, parts }: Received, time: number): number {
  if (received !== null && received <= time) return bytes;
  if (headerTime > time) return 0;
  const lengthOf = (some: readonly Part[]) => some.reduce((sum, part) => sum + part.unpacked, 0);
  const whole = lengthOf(parts);
  const share = whole === 0 ? 0 : lengthOf(parts.filter((part) => part.time <= time)) / whole;
  return headerBytes + Math.round((bytes - headerBytes) * share);
}
