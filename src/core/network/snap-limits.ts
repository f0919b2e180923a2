/** A point farther than this from the network is flagged. */
export const FAR_METERS = 100;
/** A point farther than this from the network is off it: kept, shown, never counted. */
export const OFF_NETWORK_METERS = 250;
