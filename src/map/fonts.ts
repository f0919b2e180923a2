import regular from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2?url';
import semibold from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

export const REGULAR = 'Titillium Web Regular';
export const SEMIBOLD = 'Titillium Web Semibold';

/** The files that labels are drawn from; what they lack is drawn from the fonts of the device. */
export const fontFaces: FontFacesSpecification = { [REGULAR]: regular, [SEMIBOLD]: semibold };
