/** A fault of the call or of the data that the user can mend: printed as one line, exit status 1. */
export class UserError extends Error {
  override name = "UserError";
}

/** A fault of the call itself, such as an option that makes no sense: exit status 2. */
export class UsageError extends UserError {
  override name = "UsageError";
}

/** Where a fault stands in a SQL file; line and column count from 1. */
export interface SqlPlace {
  file: string;
  line: number;
  column: number;
}

/** A SQL model or check that cannot be parsed, ordered or run. `cause` is the driver's error where there is one. */
export class SqlError extends Error {
  override name = "SqlError";
  readonly place: SqlPlace;

  constructor(message: string, place: SqlPlace, options?: ErrorOptions) {
    super(`${place.file}:${place.line}:${place.column}: ${message}`, options);
    this.place = place;
  }
}
