import { en as firstEn } from '../../src/i18n/en';
import { it as firstIt } from '../../src/i18n/it';
import { plannerEn, plannerIt } from '../../src/i18n/planner-texts';

/** Every text of the page. */
export const it = { ...firstIt, ...plannerIt } as const;
export const en = { ...firstEn, ...plannerEn } as const;
