import type { SampleDepartment, SamplePerson, SampleSite } from './sample-person.ts'

type Row = readonly [
  uid: string,
  givenName: string,
  surname: string,
  department: SampleDepartment,
  site: SampleSite,
  title: string,
]

/** The staff of Lindenhof Instruments, makers of scales and thermometers for laboratories. All invented. */
const rows: readonly Row[] = [
  ['katharina.lindenhof', 'Katharina', 'Lindenhof', 'Management', 'Regensburg', 'Managing director'],
  ['juergen.mueller', 'Jürgen', 'Müller', 'Management', 'Regensburg', 'Head of engineering'],
  ['sabine.grossmann', 'Sabine', 'Großmann', 'Management', 'Regensburg', 'Head of sales'],
  ['petr.novotny', 'Petr', 'Novotný', 'Management', 'Brno', 'Site manager Brno'],
  ['haruka.tanaka', '陽香', '田中', 'Management', 'Osaka', 'Site manager Osaka'],
  ['monika.schaefer', 'Monika', 'Schäfer', 'Finance', 'Regensburg', 'Accountant'],
  ['thomas.weiss', 'Thomas', 'Weiß', 'Finance', 'Regensburg', 'Controller'],
  ['lenka.dvorakova', 'Lenka', 'Dvořáková', 'Finance', 'Brno', 'Accountant'],
  ['emily.clarke', 'Emily', 'Clarke', 'Finance', 'Regensburg', 'Payroll clerk'],
  ['uwe.koenig', 'Uwe', 'König', 'Purchasing', 'Regensburg', 'Buyer'],
  ['claire.beaufort', 'Claire', 'Beaufort', 'Purchasing', 'Regensburg', 'Buyer'],
  ['jiri.svoboda', 'Jiří', 'Svoboda', 'Purchasing', 'Brno', 'Buyer'],
  ['anna.huber', 'Anna', 'Huber', 'Hardware', 'Regensburg', 'Hardware engineer'],
  ['bjoern.oestergaard', 'Björn', 'Østergaard', 'Hardware', 'Regensburg', 'Hardware engineer'],
  ['francois.lefevre', 'François', 'Lefèvre', 'Hardware', 'Regensburg', 'Sensor specialist'],
  ['takeshi.mori', '武', '森', 'Hardware', 'Osaka', 'Hardware engineer'],
  ['zdenka.ruzickova', 'Zdeňka', 'Růžičková', 'Hardware', 'Brno', 'Hardware engineer'],
  ['markus.boehm', 'Markus', 'Böhm', 'Hardware', 'Regensburg', 'Mechanical engineer'],
  ['siobhan.oneill', 'Siobhán', "O'Neill", 'Hardware', 'Regensburg', 'Mechanical engineer'],
  ['daniel.fischer', 'Daniel', 'Fischer', 'Software', 'Regensburg', 'Team leader'],
  ['miyu.sato', '美優', '佐藤', 'Software', 'Osaka', 'Software engineer'],
  ['ondrej.kucera', 'Ondřej', 'Kučera', 'Software', 'Brno', 'Software engineer'],
  ['eva.horakova', 'Eva', 'Horáková', 'Software', 'Brno', 'Software engineer'],
  ['oliver.bennett', 'Oliver', 'Bennett', 'Software', 'Regensburg', 'Software engineer'],
  ['hanna.vogel', 'Hanna', 'Vogel', 'Software', 'Regensburg', 'Software engineer'],
  ['mathieu.girard', 'Mathieu', 'Girard', 'Software', 'Regensburg', 'Firmware engineer'],
  ['kenji.watanabe', '健二', '渡辺', 'Software', 'Osaka', 'Firmware engineer'],
  ['sven.bauer', 'Sven', 'Bauer', 'Software', 'Regensburg', 'Technical writer'],
  ['ingrid.foerster', 'Ingrid', 'Förster', 'Quality', 'Regensburg', 'Quality manager'],
  ['tereza.machackova', 'Tereza', 'Macháčková', 'Quality', 'Brno', 'Test engineer'],
  ['sophie.marchand', 'Sophie', 'Marchand', 'Quality', 'Regensburg', 'Test engineer'],
  ['george.ashworth', 'George', 'Ashworth', 'Quality', 'Regensburg', 'Calibration officer'],
  ['yuki.nakamura', '由紀', '中村', 'Quality', 'Osaka', 'Test engineer'],
  ['josef.prochazka', 'Josef', 'Procházka', 'Production', 'Brno', 'Production manager'],
  ['martin.cerny', 'Martin', 'Černý', 'Production', 'Brno', 'Assembler'],
  ['alena.vesela', 'Alena', 'Veselá', 'Production', 'Brno', 'Assembler'],
  ['vaclav.hajek', 'Václav', 'Hájek', 'Production', 'Brno', 'Assembler'],
  ['ludmila.benesova', 'Ludmila', 'Benešová', 'Production', 'Brno', 'Assembler'],
  ['radek.simek', 'Radek', 'Šimek', 'Production', 'Brno', 'Calibration technician'],
  ['jana.kralova', 'Jana', 'Králová', 'Production', 'Brno', 'Calibration technician'],
  ['tomas.zeman', 'Tomáš', 'Zeman', 'Production', 'Brno', 'Storekeeper'],
  ['marie.pospisilova', 'Marie', 'Pospíšilová', 'Production', 'Brno', 'Dispatcher'],
  ['lukas.stepanek', 'Lukáš', 'Štěpánek', 'Production', 'Brno', 'Toolmaker'],
  ['ulrike.jaeger', 'Ulrike', 'Jäger', 'Sales', 'Regensburg', 'Account manager'],
  ['nicolas.dubois', 'Nicolas', 'Dubois', 'Sales', 'Regensburg', 'Account manager'],
  ['charlotte.hughes', 'Charlotte', 'Hughes', 'Sales', 'Regensburg', 'Account manager'],
  ['rene.moreau', 'René', 'Moreau', 'Sales', 'Regensburg', 'Export clerk'],
  ['ayumi.kobayashi', '歩', '小林', 'Sales', 'Osaka', 'Account manager'],
  ['hiroshi.yamamoto', '浩', '山本', 'Sales', 'Osaka', 'Account manager'],
  ['barbora.pokorna', 'Barbora', 'Pokorná', 'Sales', 'Brno', 'Sales assistant'],
  ['stefan.kraemer', 'Stefan', 'Krämer', 'Sales', 'Regensburg', 'Marketing manager'],
  ['amelie.rousseau', 'Amélie', 'Rousseau', 'Sales', 'Regensburg', 'Designer'],
  ['heike.lorenz', 'Heike', 'Lorenz', 'Support', 'Regensburg', 'Support manager'],
  ['james.whitfield', 'James', 'Whitfield', 'Support', 'Regensburg', 'Service engineer'],
  ['michal.urban', 'Michal', 'Urban', 'Support', 'Brno', 'Service engineer'],
  ['naoko.ishikawa', '直子', '石川', 'Support', 'Osaka', 'Service engineer'],
  ['celine.fontaine', 'Céline', 'Fontaine', 'Support', 'Regensburg', 'Service engineer'],
  ['wolfgang.zoellner', 'Wolfgang', 'Zöllner', 'Support', 'Regensburg', 'IT administrator'],
  ['eliska.maresova', 'Eliška', 'Marešová', 'Support', 'Brno', 'IT administrator'],
  ['florian.becker', 'Florian', 'Becker', 'Support', 'Regensburg', 'Apprentice'],
]

/** Some people are reached under further names. */
const furtherAddresses: Readonly<Record<string, readonly string[]>> = {
  'katharina.lindenhof': ['info@lindenhof.example'],
  'thomas.weiss': ['accounts@lindenhof.example'],
  'sabine.grossmann': ['sales@lindenhof.example'],
  'heike.lorenz': ['support@lindenhof.example', 'service@lindenhof.example'],
  'wolfgang.zoellner': ['postmaster@lindenhof.example'],
}

const firstNumber = 1001

export const initialPeople: readonly SamplePerson[] = rows.map(
  ([uid, givenName, surname, department, site, title], index) => ({
    number: firstNumber + index,
    uid,
    givenName,
    surname,
    displayName: displayName(givenName, surname),
    department,
    site,
    title,
    furtherAddresses: furtherAddresses[uid] ?? [],
  }),
)

/** Japanese names put the family first. */
export function displayName(givenName: string, surname: string): string {
  return /^\p{Script=Han}/u.test(surname) ? `${surname} ${givenName}` : `${givenName} ${surname}`
}
