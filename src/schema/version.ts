/** Version of every file under public/geo and of the manifest; it stands in their path. */
export const SCHEMA_VERSION = 1;

/** Version of the page, as package.json has it: what is taken away says which one made it. */
export const APP_VERSION = '0.1.0';
