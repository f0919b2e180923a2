import { offlineSettingEn, offlineSettingIt } from './offline-setting';
import { areaEn, areaIt } from './planner/area';
import { compareEn, compareIt } from './planner/compare';
import { dataEn, dataIt } from './planner/data';
import { depthEn, depthIt } from './planner/depth';
import { exactEn, exactIt } from './planner/exact';
import { nextEn, nextIt } from './planner/next';
import { takeEn, takeIt } from './planner/take';
import { whatIfEn, whatIfIt } from './planner/what-if';
import { whoEn, whoIt } from './planner/who';

/** The planner's texts and those of the copy on the device, in Italian: a file of their own, loaded with what shows them. */
export const plannerIt = {
  ...offlineSettingIt,
  ...areaIt,
  ...compareIt,
  ...dataIt,
  ...depthIt,
  ...exactIt,
  ...nextIt,
  ...takeIt,
  ...whatIfIt,
  ...whoIt,
} as const;

export type PlannerKey = keyof typeof plannerIt;

/** The same texts in English. */
export const plannerEn: Readonly<Record<PlannerKey, string>> = {
  ...offlineSettingEn,
  ...areaEn,
  ...compareEn,
  ...dataEn,
  ...depthEn,
  ...exactEn,
  ...nextEn,
  ...takeEn,
  ...whatIfEn,
  ...whoEn,
};
