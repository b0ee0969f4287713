/** Bytes of body that are read of somebody whose token, and so whose limit, only the body tells. */
export const linkBytes = 16_384;
