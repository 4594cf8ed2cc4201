package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.csv;
import static io.zhanggui.core.organization.OrgSamples.person;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.template.OrgTemplates;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OrgTableTest {

    private static final String UNITS = "unit,parent,kind,name_zh,name_en";
    private static final String POSITIONS = "position,unit,title_zh,title_en,reports_to,headcount";
    private static final String ASSIGNMENTS = "person,position,capacity,from,to";

    private static final TableReader GOOD_UNITS =
            csv("units.csv", UNITS, "FIN,QH,DEPARTMENT,财务部,Finance", "QH,,COMPANY,青禾,Qinghe");
    private static final TableReader GOOD_POSITIONS =
            csv("positions.csv", POSITIONS, "FIN-MGR,FIN,财务经理,Finance Manager,GM,1", "GM,QH,总经理,GM,,1");

    private static OrgHistory read(TableReader units, TableReader positions, TableReader assignments) {
        return OrgTable.of(units, positions).assignments(assignments).found(ACME, FOUNDED, recorded("2025-01-01"));
    }

    private static void assertWrong(TableReader units, TableReader positions, String... assignments) {
        String expected = assignments[assignments.length - 1];
        String[] rows = new String[assignments.length];
        rows[0] = ASSIGNMENTS;
        System.arraycopy(assignments, 0, rows, 1, assignments.length - 1);
        assertThatThrownBy(() -> read(units, positions, csv("assignments.csv", rows)))
                .isInstanceOf(TableException.class)
                .hasMessage(expected);
    }

    @Test
    void rows_in_any_order_become_a_history() {
        OrgSnapshot org = read(
                        GOOD_UNITS,
                        GOOD_POSITIONS,
                        csv(
                                "assignments.csv",
                                ASSIGNMENTS,
                                "P1,GM,REGULAR,2025-01-01,",
                                "P2,FIN-MGR,ACTING,2025-02-01,2025-03-01"))
                .on(OrgSamples.day("2025-02-28"));

        assertThat(org.children(unit("QH"))).extracting(OrgUnit::id).containsExactly(unit("FIN"));
        assertThat(org.superior(position("FIN-MGR")).orElseThrow().id()).isEqualTo(position("GM"));
        assertThat(org.holders(position("FIN-MGR")))
                .extracting(Assignment::person, Assignment::capacity)
                .containsExactly(tuple(person("P2"), Capacity.ACTING));
    }

    @Test
    void a_wrong_unit_row_is_named_with_line_and_column() {
        assertWrong(
                csv("units.csv", UNITS, "QH,,COMPANY,青禾,Qinghe", "A,X,DEPARTMENT,甲,A"),
                GOOD_POSITIONS,
                "units.csv, line 3, column parent, value 'X': is not in column unit of any accepted row");
        assertWrong(
                csv("units.csv", UNITS, "QH,,COMPANY,青禾,Qinghe", "A,QH,DEPARTMENT,甲,A", "A,QH,DEPARTMENT,甲,A"),
                GOOD_POSITIONS,
                "units.csv, line 4, column unit, value 'A': is there already, on line 3");
        assertWrong(
                csv("units.csv", UNITS, "QH,,COMPANY,青禾,Qinghe", "B,,COMPANY,乙,B"),
                GOOD_POSITIONS,
                "units.csv, line 3, column parent, value '': is empty, but the topmost unit is on line 2 already");
        assertWrong(
                csv("units.csv", UNITS, "QH,,COMPANY,青禾,Qinghe", "A,C,TEAM,甲,A", "B,A,TEAM,乙,B", "C,B,TEAM,丙,C"),
                GOOD_POSITIONS,
                "units.csv, line 3, column parent, value 'C': closes the loop A → C → B → A");
    }

    @Test
    void a_wrong_position_row_is_named_with_line_and_column() {
        assertWrong(
                GOOD_UNITS,
                csv("positions.csv", POSITIONS, "GM,HQ,总经理,GM,,1"),
                "positions.csv, line 2, column unit, value 'HQ': is not a unit of units.csv");
        assertWrong(
                GOOD_UNITS,
                csv("positions.csv", POSITIONS, "GM,QH,总经理,GM,BOSS,1"),
                "positions.csv, line 2, column reports_to, value 'BOSS': is not in column position of any accepted row");
        assertWrong(
                GOOD_UNITS,
                csv("positions.csv", POSITIONS, "GM,QH,总经理,GM,,0"),
                "positions.csv, line 2, column headcount, value '0': is less than 1");
    }

    @Test
    void a_wrong_assignment_row_is_named_with_line_and_column() {
        assertWrong(
                GOOD_UNITS,
                GOOD_POSITIONS,
                "P1,CEO,REGULAR,2025-01-01,",
                "assignments.csv, line 2, column position, value 'CEO': is not a position of positions.csv");
        assertWrong(
                GOOD_UNITS,
                GOOD_POSITIONS,
                "P1,GM,REGULAR,2025-01-01,",
                "P2,GM,REGULAR,2025-03-01,",
                "assignments.csv, line 3, column position, value 'GM': position GM is for 1 and has more holders from"
                        + " 2025-03-01 on");
        assertWrong(
                GOOD_UNITS,
                GOOD_POSITIONS,
                "P1,GM,REGULAR,2025-01-01,2025-01-01",
                "assignments.csv, line 2, column to, value '2025-01-01': is not after from 2025-01-01");
        assertWrong(
                GOOD_UNITS,
                GOOD_POSITIONS,
                "P1,GM,REGULAR,2025-01-01,",
                "P1,FIN-MGR,REGULAR,2025-02-01,",
                "assignments.csv, line 3, column person, value 'P1': P1 holds more than one full-time job from"
                        + " 2025-02-01 on");
        assertWrong(
                GOOD_UNITS,
                GOOD_POSITIONS,
                "P1,GM,REGULAR,2024-12-31,",
                "assignments.csv, line 2, column position, value 'GM': position GM does not exist on 2024-12-31, yet is"
                        + " changed or held");
    }

    @Test
    void with_a_handler_every_bad_row_is_reported_and_the_others_stay() {
        List<TableException> bad = new ArrayList<>();
        OrgHistory history = OrgTable.of(
                        csv(
                                "units.csv",
                                UNITS,
                                "QH,,COMPANY,青禾,Qinghe",
                                "A,B,TEAM,甲,A",
                                "B,A,TEAM,乙,B",
                                "C,B,TEAM,丙,C",
                                "D,QH,TEAM,丁,D",
                                "E,QH,CLUB,戊,E"),
                        csv("positions.csv", POSITIONS, "GM,QH,总经理,GM,,1", "D1,D,D,D,GM,x", "C1,C,C,C,GM,1"))
                .assignments(csv(
                        "assignments.csv",
                        ASSIGNMENTS,
                        "P1,GM,REGULAR,2025-01-01,",
                        "P2,GM,REGULAR,2025-01-01,",
                        "P3,GM,REGULAR,2025-02-30,",
                        "P4,GM,REGULAR,2025-05-01,"))
                .onBadRow(bad::add)
                .found(ACME, FOUNDED, recorded("2025-01-01"));

        assertThat(bad)
                .extracting(TableException::file, TableException::line)
                .containsExactlyInAnyOrder(
                        tuple("units.csv", 3L),
                        tuple("units.csv", 5L),
                        tuple("units.csv", 7L),
                        tuple("positions.csv", 3L),
                        tuple("positions.csv", 4L),
                        tuple("assignments.csv", 3L),
                        tuple("assignments.csv", 4L),
                        tuple("assignments.csv", 5L));
        assertThat(history.on(FOUNDED).units()).extracting(OrgUnit::id).containsExactly(unit("QH"), unit("D"));
        assertThat(history.on(FOUNDED).holders(position("GM")))
                .extracting(Assignment::person)
                .containsExactly(person("P1"));
    }

    @Test
    void a_table_without_a_topmost_unit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgTable.of(csv("units.csv", UNITS), GOOD_POSITIONS)
                        .found(ACME, FOUNDED, recorded("2025-01-01")))
                .withMessageContaining("units.csv");
    }

    @Test
    void what_is_written_reads_back() throws IOException {
        OrgSnapshot org = OrgTemplates.smallETailer()
                .with(OrgTemplates.operationsDepartment())
                .found(ACME, FOUNDED, recorded("2025-01-01"))
                .appoint(position("GM"), person("P1"), FOUNDED, recorded("2025-01-01"))
                .on(FOUNDED);

        OrgSnapshot again = read(
                        written("u", OrgTable.units(org)),
                        written("p", OrgTable.positions(org)),
                        written("a", OrgTable.assignments(org)))
                .on(FOUNDED);

        assertThat(again.units()).isEqualTo(org.units());
        assertThat(again.positions()).isEqualTo(org.positions());
        assertThat(again.holders(position("GM"))).isEqualTo(org.holders(position("GM")));
        assertThat(again.toMermaid()).isEqualTo(org.toMermaid());
    }

    private static TableReader written(String name, Table table) throws IOException {
        StringWriter text = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(table, text);
        return csv(name, text.toString());
    }

    private static final TableReader WITH_JOBS = csv(
            "positions.csv",
            POSITIONS + ",job",
            "GM,QH,总经理,GM,,1,",
            "FIN-MGR,FIN,财务经理,Finance Manager,GM,1,ACC",
            "FIN-1,FIN,会计,Accountant,FIN-MGR,2,ACC");
    private static final String JOBS = "job,title_zh,title_en,grade";
    private static final String REQUIREMENTS = "job,kind,name_zh,name_en,level";
    private static final String LINES = "position,manager,kind,from,to";
    private static final String SUPERVISION = "body,unit,from,to";
    private static final String SITES = "unit,country,area_mu,product_types";

    private static OrgTable withJobs() {
        return OrgTable.of(GOOD_UNITS, WITH_JOBS).jobs(csv("jobs.csv", JOBS, "ACC,会计,Accountant,P5"));
    }

    private static void assertWrong(OrgTable table, String expected) {
        assertThatThrownBy(() -> table.found(ACME, FOUNDED, recorded("2025-01-01")))
                .isInstanceOf(TableException.class)
                .hasMessage(expected);
    }

    @Test
    void jobs_lines_supervision_and_sites_come_and_go_as_tables() throws IOException {
        OrgSnapshot org = withJobs()
                .requirements(csv(
                        "requirements.csv",
                        REQUIREMENTS,
                        "ACC,CERTIFICATE,注册会计师,CPA,1",
                        "ACC,EXPERIENCE,会计,Accounting,3"))
                .lines(csv(
                        "lines.csv",
                        LINES,
                        "FIN-1,GM,FUNCTIONAL,2025-01-01,",
                        "FIN-1,GM,PROJECT,2025-01-01,2026-01-01"))
                .supervision(csv("supervision.csv", SUPERVISION, "FIN,QH,2025-01-01,2026-01-01"))
                .sites(csv("sites.csv", SITES, "QH,CN,600.5,冰箱; 空调", "FIN,DE,,"))
                .found(ACME, FOUNDED, recorded("2025-01-01"))
                .on(FOUNDED);

        assertThat(org.jobOf(position("FIN-1")).orElseThrow().requirements()).hasSize(2);
        assertThat(org.lines().all()).hasSize(2);
        assertThat(org.sites().of(unit("QH")))
                .contains(Site.in("CN").covering(new BigDecimal("600.5")).making("冰箱", "空调"));
        OrgSnapshot again = OrgTable.of(
                        written("units", OrgTable.units(org)), written("positions", OrgTable.positions(org)))
                .jobs(written("jobs", OrgTable.jobs(org)))
                .requirements(written("requirements", OrgTable.requirements(org)))
                .lines(written("lines", OrgTable.lines(org)))
                .supervision(written("supervision", OrgTable.supervision(org)))
                .sites(written("sites", OrgTable.sites(org)))
                .found(ACME, FOUNDED, recorded("2025-01-01"))
                .on(FOUNDED);
        assertThat(again.positions()).isEqualTo(org.positions());
        assertThat(again.jobs()).isEqualTo(org.jobs());
        assertThat(again.lines().all()).isEqualTo(org.lines().all());
        assertThat(again.lines().supervision(unit("QH")))
                .isEqualTo(org.lines().supervision(unit("QH")))
                .hasSize(1);
        assertThat(again.sites().byCountry(unit("QH"))).isEqualTo(org.sites().byCountry(unit("QH")));
        assertThat(again.sites().of(unit("QH"))).isEqualTo(org.sites().of(unit("QH")));
    }

    @Test
    void a_wrong_job_is_named_with_line_and_column() {
        assertWrong(
                OrgTable.of(GOOD_UNITS, WITH_JOBS),
                "positions.csv, line 3, column job, value 'ACC': is not a job that was read");
        assertWrong(
                OrgTable.of(GOOD_UNITS, GOOD_POSITIONS).jobs(csv("jobs.csv", JOBS, "A,a,a,", "A,b,b,")),
                "jobs.csv, line 3, column job, value 'A': is there already");
        assertWrong(
                withJobs().requirements(csv("requirements.csv", REQUIREMENTS, "X,SKILL,a,a,1")),
                "requirements.csv, line 2, column job, value 'X': is not a job of jobs.csv");
        assertWrong(
                withJobs().requirements(csv("requirements.csv", REQUIREMENTS, "ACC,SKILL,a,a,0")),
                "requirements.csv, line 2, column level, value '0': is less than 1");
        assertWrong(
                withJobs().requirements(csv("requirements.csv", REQUIREMENTS, "ACC,SKILL,a,a,1", "ACC,SKILL,a,a,2")),
                "requirements.csv, line 3, column name_zh, value 'a': is asked for already");
    }

    @Test
    void a_wrong_line_is_named_with_line_and_column() {
        assertWrong(
                withJobs().lines(csv("lines.csv", LINES, "FIN-1,X,PROJECT,2025-01-01,")),
                "lines.csv, line 2, column manager, value 'X': is not a position of positions.csv");
        assertWrong(
                withJobs().lines(csv("lines.csv", LINES, "FIN-1,GM,SOLID,2025-01-01,")),
                "lines.csv, line 2, column kind, value 'SOLID': is part of the position: see its column reports_to");
        assertWrong(
                withJobs().lines(csv("lines.csv", LINES, "GM,GM,PROJECT,2025-01-01,")),
                "lines.csv, line 2, column manager, value 'GM': is the position itself");
        assertWrong(
                withJobs().lines(csv("lines.csv", LINES, "FIN-1,GM,PROJECT,2025-01-01,2025-01-01")),
                "lines.csv, line 2, column to, value '2025-01-01': is not after from 2025-01-01");
        assertWrong(
                withJobs()
                        .lines(csv("lines.csv", LINES, "FIN-1,GM,PROJECT,2025-01-01,", "FIN-1,GM,PROJECT,2025-02-01,"))
                        .onBadRow(e -> {
                            throw e;
                        }),
                "lines.csv, line 2, column manager, value 'GM': position FIN-1 has a project line to GM on 2025-02-01"
                        + " already");
        assertWrong(
                withJobs().lines(csv("lines.csv", LINES, "FIN-1,GM,PROJECT,2024-12-31,")),
                "lines.csv, line 2, column from, value '2024-12-31': position FIN-1 does not exist on 2024-12-31, yet is"
                        + " changed or held");
    }

    @Test
    void a_wrong_supervision_or_site_is_named_with_line_and_column() {
        assertWrong(
                withJobs().supervision(csv("supervision.csv", SUPERVISION, "X,QH,2025-01-01,")),
                "supervision.csv, line 2, column body, value 'X': is not a unit of units.csv");
        assertWrong(
                withJobs().supervision(csv("supervision.csv", SUPERVISION, "QH,QH,2025-01-01,")),
                "supervision.csv, line 2, column body, value 'QH': is the unit itself");
        assertWrong(
                withJobs().supervision(csv("supervision.csv", SUPERVISION, "FIN,QH,2025-01-01,", "FIN,QH,2025-02-01,")),
                "supervision.csv, line 2, column body, value 'FIN': unit QH is supervised by FIN on 2025-02-01 already");
        assertWrong(
                withJobs().sites(csv("sites.csv", SITES, "QH,XX,,")),
                "sites.csv, line 2, column country, value 'XX': country 'XX' is not one of ISO 3166-1. Maybe use two"
                        + " capital letters, such as CN?");
        assertWrong(
                withJobs().sites(csv("sites.csv", SITES, "QH,CN,0,")),
                "sites.csv, line 2, column area_mu, value '0': is not above 0");
        assertWrong(
                withJobs().sites(csv("sites.csv", SITES, "QH,CN,1,a;a")),
                "sites.csv, line 2, column product_types, value 'a;a': product types must be named, each once, without"
                        + " semicolons, but are [a, a]");
        assertWrong(
                withJobs().sites(csv("sites.csv", SITES, "QH,CN,1,", "QH,DE,1,")),
                "sites.csv, line 3, column unit, value 'QH': has a site on another line already");
    }

    @Test
    void a_park_below_the_standard_is_named_with_the_column_that_lacks() {
        TableReader park = csv("units.csv", UNITS, "QH,,COMPANY,青禾,Qinghe", "P,QH,INDUSTRIAL_PARK,园,Park");
        TableReader none = csv("positions.csv", POSITIONS);

        for (String row : List.of("P,CN,600,a;b", "P,CN,599,a;b;c", "P,CN,,a;b;c")) {
            List<String> wrong = new ArrayList<>();
            OrgHistory history = OrgTable.of(park, none)
                    .sites(csv("sites.csv", SITES, row))
                    .onBadRow(e -> wrong.add(e.getMessage()))
                    .found(ACME, FOUNDED, recorded("2025-01-01"));
            assertThat(wrong)
                    .singleElement()
                    .asString()
                    .startsWith("sites.csv, line 2, column "
                            + (row.contains("600") ? "product_types, value 'a;b'" : "area_mu"));
            assertThat(history.on(FOUNDED).sites().of(unit("P"))).isEmpty();
        }
    }

    @Test
    void a_table_without_a_topmost_unit_is_refused_also_where_a_handler_takes_its_rows() {
        List<TableException> bad = new ArrayList<>();
        OrgTable table = OrgTable.of(csv("units.csv", UNITS, "QH,,NOTHING,青禾,Qinghe"), csv("positions.csv", POSITIONS))
                .onBadRow(bad::add);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.found(ACME, FOUNDED, recorded("2025-01-01")))
                .withMessage("units.csv has no unit without a parent to begin with");
        assertThat(bad).hasSize(1);
    }
}
