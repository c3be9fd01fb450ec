import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteText } from "../../warehouse/database.js";
import { UserError } from "../../warehouse/errors.js";

export interface CopyTarget {
  file: string;
  /** As SQL says it: `format parquet`. */
  format: string;
}

/** Has DuckDB write a table or a query to a file. A fault of the disk becomes a UserError of one line. */
export async function copyTo(
  connection: DuckDBConnection,
  source: string,
  { file, format }: CopyTarget,
): Promise<void> {
  try {
    await connection.run(`copy ${source} to ${quoteText(file)} (${format})`);
  } catch (error) {
    const [reason = ""] = (error as Error).message.split("\n");
    if (!reason.startsWith("IO Error:")) throw error;
    throw new UserError(`unable to write ${file}: ${reason.slice("IO Error: ".length)}`, { cause: error });
  }
}
