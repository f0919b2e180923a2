/** Version of every file under public/geo and of the manifest; it stands in their path. */
export const SCHEMA_VERSION = 1;
