package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.day;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.refusals;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** A company with a board, an executive team, a supervisory board and two departments. */
class OrgLinesTest {

    private static final LocalDate JUNE = day("2025-06-01");
    private static final LocalDate JULY = day("2025-07-01");

    private static final OrgHistory HISTORY = OrgHistory.found(
                    ACME,
                    new OrgUnit(unit("ACME"), UnitKind.COMPANY, OrgName.of("ACME")),
                    FOUNDED,
                    recorded("2025-01-01"))
            .append(changes(), recorded("2025-01-01"));

    private static List<OrgChange> changes() {
        List<OrgChange> changes = new ArrayList<>();
        create(changes, "BOARD", UnitKind.BOARD, "ACME");
        create(changes, "JSH", UnitKind.SUPERVISORY_BOARD, "ACME");
        create(changes, "UNION", UnitKind.TRADE_UNION, "ACME");
        create(changes, "EXEC", UnitKind.EXECUTIVE_OFFICE, "ACME");
        create(changes, "FIN", UnitKind.DEPARTMENT, "ACME");
        create(changes, "OPS", UnitKind.DEPARTMENT, "ACME");
        create(changes, "CARE", UnitKind.TEAM, "OPS");
        seat(changes, "CHAIR", "BOARD", null);
        seat(changes, "GM", "EXEC", "CHAIR");
        seat(changes, "CFO", "FIN", "GM");
        seat(changes, "CLERK", "FIN", "CFO");
        seat(changes, "OPS-MGR", "OPS", "GM");
        seat(changes, "OPS-PM", "OPS", "OPS-MGR");
        return changes;
    }

    private static void create(List<OrgChange> changes, String id, UnitKind kind, String parent) {
        changes.add(new OrgChange.CreateUnit(new OrgUnit(unit(id), kind, OrgName.of(id)), unit(parent), FOUNDED));
    }

    private static void seat(List<OrgChange> changes, String id, String unit, String superior) {
        Position vacant = Position.of(position(id), unit(unit), OrgName.of(id));
        changes.add(new OrgChange.CreatePosition(
                superior == null ? vacant : vacant.reportingTo(position(superior)), FOUNDED));
    }

    private static ReportingLine functional(String from, String to) {
        return ReportingLine.functional(position(from), position(to), JUNE);
    }

    private static List<String> ids(List<Position> positions) {
        return positions.stream().map(each -> each.id().value()).toList();
    }

    @Test
    void a_position_has_one_line_manager_and_any_number_of_others() {
        OrgHistory matrix = HISTORY.drawLine(functional("CLERK", "GM"), recorded("2025-05-01"))
                .drawLine(functional("CLERK", "OPS-MGR"), recorded("2025-05-01"))
                .drawLine(
                        ReportingLine.project(position("CLERK"), position("OPS-PM"), JUNE)
                                .until(JULY),
                        recorded("2025-05-01"));
        OrgLines lines = matrix.on(JUNE).lines();

        assertThat(lines.managers(position("CLERK")))
                .extracting(Superior::kind, each -> each.position().id().value())
                .containsExactly(
                        tuple(LineKind.SOLID, "CFO"),
                        tuple(LineKind.FUNCTIONAL, "GM"),
                        tuple(LineKind.FUNCTIONAL, "OPS-MGR"),
                        tuple(LineKind.PROJECT, "OPS-PM"));
        assertThat(ids(lines.linesFrom(position("CLERK"), LineKind.SOLID))).containsExactly("CFO");
        assertThat(ids(lines.linesFrom(position("CLERK"), LineKind.FUNCTIONAL))).containsExactly("GM", "OPS-MGR");
        assertThat(ids(lines.linesTo(position("GM"), LineKind.FUNCTIONAL))).containsExactly("CLERK");
        assertThat(ids(lines.linesTo(position("GM"), LineKind.SOLID))).containsExactly("CFO", "OPS-MGR");
        assertThat(ids(lines.linesTo(position("GM"), LineKind.PROJECT))).isEmpty();
        assertThat(matrix.on(JULY).lines().linesFrom(position("CLERK"), LineKind.PROJECT))
                .isEmpty();
        assertThat(matrix.on(JULY.minusDays(1)).lines().all()).hasSize(3);
        assertThat(matrix.on(JUNE.minusDays(1)).lines().all()).isEmpty();
        assertThat(ids(matrix.on(JUNE).reportingLine(position("CLERK")))).containsExactly("CFO", "GM", "CHAIR");
    }

    @Test
    void functional_lines_may_lead_both_ways() {
        OrgLines lines = HISTORY.drawLine(functional("CFO", "OPS-MGR"), recorded("2025-05-01"))
                .drawLine(functional("OPS-MGR", "CFO"), recorded("2025-05-01"))
                .on(JUNE)
                .lines();

        assertThat(ids(lines.linesFrom(position("CFO"), LineKind.FUNCTIONAL))).containsExactly("OPS-MGR");
        assertThat(ids(lines.linesTo(position("CFO"), LineKind.FUNCTIONAL))).containsExactly("OPS-MGR");
    }

    @Test
    void a_line_ends_on_the_day_that_is_said_and_can_come_back() {
        OrgHistory ended = HISTORY.drawLine(functional("CLERK", "GM"), recorded("2025-05-01"))
                .endLine(position("CLERK"), position("GM"), LineKind.FUNCTIONAL, JULY, recorded("2025-05-02"));

        assertThat(ended.on(JUNE).lines().all())
                .containsExactly(functional("CLERK", "GM").until(JULY));
        assertThat(ended.on(JULY).lines().all()).isEmpty();
        assertThat(ended.asOf(AsOf.of(JULY).knownOn(day("2025-05-01"))).lines().all())
                .containsExactly(functional("CLERK", "GM"));
        assertThat(ended.drawLine(
                                ReportingLine.functional(position("CLERK"), position("GM"), JULY),
                                recorded("2025-05-03"))
                        .on(JULY)
                        .lines()
                        .all())
                .hasSize(1);
    }

    @Test
    void a_line_that_is_there_or_is_not_is_refused_by_name() {
        OrgHistory drawn = HISTORY.drawLine(functional("CLERK", "GM").until(JULY), recorded("2025-05-01"));

        assertThat(refusals(drawn, new OrgChange.DrawLine(functional("CLERK", "GM"))))
                .containsExactly("changes[0]: position CLERK has a functional line to GM on 2025-06-01 already");
        assertThat(refusals(
                        drawn,
                        new OrgChange.DrawLine(ReportingLine.functional(position("CLERK"), position("GM"), JULY))))
                .isEmpty();
        assertThat(refusals(
                        drawn, new OrgChange.DrawLine(ReportingLine.project(position("CLERK"), position("GM"), JUNE))))
                .isEmpty();
        assertThat(refusals(drawn, new OrgChange.EndLine(position("CLERK"), position("GM"), LineKind.PROJECT, JUNE)))
                .containsExactly("changes[0]: position CLERK has no project line to GM that could end on 2025-06-01");
        assertThat(refusals(
                        drawn,
                        new OrgChange.EndLine(
                                position("CLERK"), position("GM"), LineKind.FUNCTIONAL, JULY.plusDays(1))))
                .hasSize(1);
        assertThat(drawn.endLine(position("CLERK"), position("GM"), LineKind.FUNCTIONAL, JUNE, recorded("2025-05-02"))
                        .on(JUNE)
                        .lines()
                        .all())
                .isEmpty(); // takes it back
        assertThat(refusals(HISTORY, new OrgChange.DrawLine(functional("X", "Y"))))
                .containsExactly("changes[0]: there is no position X", "changes[0]: there is no position Y");
        assertThat(refusals(HISTORY, new OrgChange.EndLine(position("X"), position("Y"), LineKind.PROJECT, JUNE)))
                .containsExactly("changes[0]: there is no position X", "changes[0]: there is no position Y");
        ReportingLine early = ReportingLine.project(position("CLERK"), position("GM"), FOUNDED.minusDays(1));
        assertThat(refusals(HISTORY, new OrgChange.DrawLine(early)))
                .containsExactly(
                        "changes[0]: position CLERK does not exist on 2024-12-31, yet is changed or held",
                        "changes[0]: position GM does not exist on 2024-12-31, yet is changed or held");
    }

    @Test
    void a_line_shows_on_no_day_without_both_ends() {
        OrgHistory closed = HISTORY.drawLine(functional("CLERK", "OPS-PM"), recorded("2025-05-01"))
                .closePosition(position("OPS-PM"), JULY, recorded("2025-05-02"));

        assertThat(closed.on(JULY.minusDays(1)).lines().all()).hasSize(1);
        assertThat(closed.on(JULY).lines().all()).isEmpty();
        assertThat(closed.on(JULY).lines().managers(position("CLERK"))).hasSize(1);
    }

    @Test
    void other_trees_keep_only_the_lines_supervision_and_sites_of_what_they_have() {
        OrgSnapshot org = HISTORY.drawLine(functional("CLERK", "OPS-PM"), recorded("2025-05-01"))
                .drawLine(functional("CFO", "OPS-MGR"), recorded("2025-05-01"))
                .supervise(Supervision.from(JUNE, unit("UNION"), unit("OPS")), recorded("2025-05-01"))
                .supervise(Supervision.from(JUNE, unit("JSH"), unit("OPS")), recorded("2025-05-01"))
                .locateUnit(unit("UNION"), Site.in("CN"), FOUNDED, recorded("2025-05-01"))
                .locateUnit(unit("OPS"), Site.in("DE"), FOUNDED, recorded("2025-05-01"))
                .on(JUNE);
        OrgSnapshot smaller = HISTORY.closePosition(position("OPS-PM"), JUNE, recorded("2025-05-02"))
                .closeUnit(unit("UNION"), JUNE, recorded("2025-05-02"))
                .on(JUNE);

        OrgAside aside = org.aside.within(smaller);

        assertThat(aside.lines()).containsExactly(functional("CFO", "OPS-MGR"));
        assertThat(aside.supervisors().get(unit("OPS")))
                .containsExactly(Supervision.from(JUNE, unit("JSH"), unit("OPS")));
        assertThat(aside.sites()).containsOnlyKeys(unit("OPS"));
        assertThat(org.aside.within(org)).isEqualTo(org.aside);
        assertThat(smaller.aside.within(org)).isSameAs(smaller.aside);
    }

    @Test
    void a_line_says_only_what_it_can_mean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> functional("CLERK", "CLERK"))
                .withMessage("position CLERK cannot report to itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportingLine(
                        position("CLERK"), position("GM"), LineKind.SOLID, LocalDateRange.ofUnboundedEnd(JUNE)))
                .withMessageStartingWith("the solid line of CLERK is part of the position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> functional("CLERK", "GM").until(JUNE))
                .withMessageStartingWith("period must have a first day and not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportingLine(
                        position("CLERK"), position("GM"), LineKind.PROJECT, LocalDateRange.ofUnboundedStart(JUNE)));
    }

    @Test
    void bodies_supervise_a_unit_and_everything_below_it_and_lead_nobody() {
        OrgHistory supervised = HISTORY.supervise(
                        Supervision.from(JUNE, unit("JSH"), unit("ACME")), recorded("2025-05-01"))
                .supervise(Supervision.from(JUNE, unit("UNION"), unit("OPS")), recorded("2025-05-01"));
        OrgLines lines = supervised.on(JUNE).lines();

        assertThat(lines.supervisors(unit("CARE")))
                .extracting(each -> each.id().value())
                .containsExactly("UNION", "JSH");
        assertThat(lines.supervisors(position("OPS-PM")))
                .extracting(OrgUnit::id)
                .containsExactly(unit("UNION"), unit("JSH"));
        assertThat(lines.supervisors(unit("FIN"))).extracting(OrgUnit::id).containsExactly(unit("JSH"));
        assertThat(lines.supervised(unit("UNION"))).extracting(OrgUnit::id).containsExactly(unit("OPS"));
        assertThat(lines.supervised(unit("FIN"))).isEmpty();
        assertThat(lines.supervision(unit("OPS"))).hasSize(1);
        assertThat(ids(lines.answersFor(unit("CARE"))))
                .isEqualTo(ids(HISTORY.on(JUNE).lines().answersFor(unit("CARE"))));
        assertThat(supervised.on(JUNE.minusDays(1)).lines().supervisors(unit("CARE")))
                .isEmpty();
        OrgHistory ended = supervised.endSupervision(unit("UNION"), unit("OPS"), JULY, recorded("2025-05-02"));
        assertThat(ended.on(JULY.minusDays(1)).lines().supervisors(unit("OPS"))).hasSize(2);
        assertThat(ended.on(JULY).lines().supervisors(unit("OPS"))).hasSize(1);
        assertThat(supervised
                        .closeUnit(unit("UNION"), JULY, recorded("2025-05-02"))
                        .on(JULY)
                        .lines()
                        .supervisors(unit("OPS")))
                .hasSize(1);
    }

    @Test
    void supervision_that_is_there_or_is_not_is_refused_by_name() {
        OrgHistory supervised =
                HISTORY.supervise(Supervision.from(JUNE, unit("JSH"), unit("OPS")), recorded("2025-05-01"));

        assertThat(refusals(supervised, new OrgChange.Supervise(Supervision.from(JULY, unit("JSH"), unit("OPS")))))
                .containsExactly("changes[0]: unit OPS is supervised by JSH on 2025-07-01 already");
        assertThat(refusals(supervised, new OrgChange.EndSupervision(unit("UNION"), unit("OPS"), JULY)))
                .containsExactly("changes[0]: unit OPS is under no supervision of UNION that could end on 2025-07-01");
        assertThat(refusals(HISTORY, new OrgChange.Supervise(Supervision.from(JULY, unit("X"), unit("Y")))))
                .containsExactly("changes[0]: there is no unit X", "changes[0]: there is no unit Y");
        assertThat(refusals(
                        HISTORY,
                        new OrgChange.Supervise(Supervision.from(FOUNDED.minusDays(1), unit("JSH"), unit("OPS")))))
                .containsExactly(
                        "changes[0]: unit JSH does not exist on 2024-12-31",
                        "changes[0]: unit OPS does not exist on 2024-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Supervision.from(JUNE, unit("JSH"), unit("JSH")))
                .withMessage("unit JSH cannot supervise itself");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Supervision.from(JUNE, unit("JSH"), unit("OPS")).until(JUNE))
                .withMessageStartingWith("period must have a first day");
    }

    @Test
    void who_answers_for_a_unit_is_found_up_to_the_executive_team() {
        OrgLines lines = HISTORY.on(JUNE).lines();

        assertThat(ids(lines.answersFor(unit("CARE")))).containsExactly("OPS-MGR", "GM"); // CARE has no head of its own
        assertThat(ids(lines.answersFor(unit("FIN")))).containsExactly("CFO", "GM");
        assertThat(ids(lines.answersFor(unit("EXEC")))).containsExactly("GM");
        assertThat(ids(lines.answersFor(unit("BOARD")))).containsExactly("CHAIR");
        assertThat(lines.answersFor(unit("UNION"))).isEmpty();
    }

    @Test
    void where_a_line_ends_the_head_of_the_next_unit_above_answers_on() {
        Position apart = Position.of(position("CARE-1"), unit("CARE"), OrgName.of("care"));
        OrgHistory open = HISTORY.createPosition(apart, JUNE, recorded("2025-05-01"));

        assertThat(ids(open.on(JUNE).lines().answersFor(unit("CARE")))).containsExactly("CARE-1", "OPS-MGR", "GM");
    }

    @Test
    void the_chart_shows_lines_and_supervision_dashed() {
        OrgSnapshot org = HISTORY.drawLine(functional("CLERK", "OPS-PM"), recorded("2025-05-01"))
                .supervise(Supervision.from(JUNE, unit("JSH"), unit("OPS")), recorded("2025-05-01"))
                .on(JUNE);

        assertThat(org.toMermaid(Locale.ENGLISH).lines())
                .contains("  p3 -. \"functional\" .-> p5", "  u2 -. \"supervises\" .-> u6");
        assertThat(org.toMermaid()).contains("职能虚线", "监督");
        assertThat(org.toGraphviz(Locale.ENGLISH).lines())
                .startsWith("digraph organisation {", "  node [shape=box];", "  u0 [label=\"ACME\"];")
                .contains(
                        "  u0 -> u1;",
                        "  p3 [shape=ellipse, label=\"CLERK\\nvacant\"];",
                        "  u5 -> p3 [arrowhead=none];",
                        "  p3 -> p5 [style=dashed, constraint=false, label=\"functional\"];",
                        "  u2 -> u6 [style=dashed, constraint=false, label=\"supervises\"];")
                .endsWith("}");
        assertThat(org.toMermaid(unit("OPS"), Locale.ENGLISH).lines())
                .containsExactly(
                        "flowchart TB",
                        "  u0[\"OPS\"]",
                        "  u1[\"CARE\"]",
                        "  u0 --> u1",
                        "  p0([\"OPS#45;MGR<br/>vacant\"])".replace("#45;", "-"),
                        "  u0 --- p0",
                        "  p1([\"OPS-PM<br/>vacant\"])",
                        "  u0 --- p1");
        assertThat(org.toGraphviz(unit("CARE"), Locale.ENGLISH))
                .isEqualTo("digraph organisation {\n  node [shape=box];\n  u0 [label=\"CARE\"];\n}\n");
    }

    @Test
    void names_cannot_break_out_of_a_graphviz_picture() {
        OrgName nasty = OrgName.of("a\"]; x -> y [label=\"\\N &lt; <b>");
        assertThat(HISTORY.renameUnit(unit("CARE"), nasty, JUNE, recorded("2025-05-01"))
                        .on(JUNE)
                        .toGraphviz(unit("CARE"), Locale.ENGLISH))
                .contains("  u0 [label=\"a\\\"]; x -> y [label=\\\"\\\\N &amp;lt; &lt;b&gt;\"];\n"
                        .replace("->", "-&gt;"));
    }

    @Test
    void lines_of_unknown_positions_and_units_are_refused() {
        OrgLines lines = HISTORY.on(JUNE).lines();

        for (LineKind kind : LineKind.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> lines.linesFrom(position("X"), kind));
            assertThatIllegalArgumentException().isThrownBy(() -> lines.linesTo(position("X"), kind));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> lines.supervisors(unit("X")));
        assertThatIllegalArgumentException().isThrownBy(() -> lines.supervised(unit("X")));
        assertThatIllegalArgumentException().isThrownBy(() -> lines.supervision(unit("X")));
        assertThatIllegalArgumentException().isThrownBy(() -> lines.answersFor(unit("X")));
    }
}
