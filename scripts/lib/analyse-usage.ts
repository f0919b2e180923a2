import { serviceTiers } from '../../src/core/access/dimensions';
import { groups } from '../../src/core/access/population';
import { profileIds } from '../../src/core/network/profile';
import { EXACT_LIMIT_SECONDS } from '../../src/core/siting/exact-sites';
import { siteGoals } from '../../src/core/siting/site-goals';
import { serviceIds } from '../../src/schema/service';
import { zoneDivisions } from './analyse-zones';

export const usage = `Usage: npm run -s analyse -- <command> [options]

reach      what a walk from one point reaches
  --at <lng,lat>         degrees, WGS 84: --at 9.1345,45.5197
  --minutes <n,n,…>      cutoffs, each 1 to 60                        (default 5,10,15)
coverage   who has the services within a walk, and who has not
  --services <id,…>      ${serviceIds.join(', ')}
  --match <any|all>      within the walk of any of them, or of every one (default any)
  --minutes <n>          cutoff, 1 to 60                              (default 15)
  --group <group>        ${groups.join(', ')}                         (default all)
  --by <division>        ${zoneDivisions.join(', ')}                         (default city)
dimensions who has each of the eight dimensions within a walk, and how sure it is who has not
  --tier <tier>          ${serviceTiers.join(', ')}, never added up   (default everyday)
  --minutes <n>          cutoff, 1 to 60                              (default 15)
  --by <division>        as above
scenario   who gains and who loses the services by a scenario, as the page saves it
  --file <scenario.json> which says services, minutes, group and profile too
  --by <division>        as above
nearest    walks to the nearest places of a service, and who loses it where one alone closes
  --service <id>         one of the services above
  --minutes <n>          cutoff, 1 to 60                              (default 15)
  --k <n>                to the first n, 1 to 3                       (default 3)
  --by <division>        as above
sites      where further places would reach most of those who have none today
  --service <id>         one of the services above
  --count <n>            sites, 1 to 20                               (default 3)
  --minutes <n>          cutoff, 1 to 60                              (default 15)
  --group <group>        as above
  --goal <goal>          ${siteGoals.join(', ')}: people reached, or these by the walk they lack (default people)
  --within <zone,…>      nil:<number>, municipio:<number>             (default anywhere)
  --apart <metres>       least walk to today's places, 0 to 5000      (default 0)
  --exact                look for the best of all, up to ${EXACT_LIMIT_SECONDS} s, and say whether it is proved
batch      a file for each study area: coverage of each service and both tiers of dimensions, in every zone
  --areas <id,…|all>     milano; in its zones milano/nil, milano/municipio; one of them milano/nil-76
  --out <folder>         of the results, <id>.json; finished ones are kept, so that the same command resumes
  --geo <folder>         of built data                                (default public/geo)
  --shard <i/n>          the i-th of n parts of the areas, for a job array (default 1/1)
  --list                 print the areas of the part, one a line, and compute nothing
  --minutes, --group     as above; progress goes to standard error
all but batch
  --area <id>            the study area                               (default milano)
reach, coverage, dimensions, nearest, sites and batch
  --profile <id>         ${profileIds.join(', ')}              (default adult)
  --speed <km/h>         2 to 6, bicycle 8 to 20                      (default of the profile)
  --help

Prints JSON on standard output. Exit code 2 for bad input, 1 for a failure (of any area of a batch).`;
