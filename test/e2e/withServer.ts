import { type ServeOptions, serveSite } from "../../publish/siteServer.js";

/** Lends a server of a built site. */
export async function withServer<T>(
  site: string,
  use: (url: string) => Promise<T>,
  options: ServeOptions = {},
): Promise<T> {
  const server = await serveSite(site, options);
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}
