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
}
