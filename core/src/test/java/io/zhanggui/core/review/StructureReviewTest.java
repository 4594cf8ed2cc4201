package io.zhanggui.core.review;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.ManagerSpan;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.SpanLimits;
import io.zhanggui.core.organization.UnitChain;
import io.zhanggui.core.table.TableWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureReviewTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Stamp STAMP = Stamp.by(PersonId.of("P0")).at(Instant.parse("2025-01-01T01:00:00Z"));
    private static final SpanLimits THREE_TO_FIVE = SpanLimits.of(3, 5);

    private OrgHistory history =
            OrgHistory.found(LegalEntityId.of("ACME"), OrgUnit.department(unit("TOP"), OrgName.of("TOP")), DAY, STAMP);

    private static OrgUnitId unit(String id) {
        return OrgUnitId.of(id);
    }

    private static PositionId position(String id) {
        return PositionId.of(id);
    }

    private StructureReviewTest with(String unit, String parent) {
        history = history.createUnit(OrgUnit.department(unit(unit), OrgName.of(unit)), unit(parent), DAY, STAMP);
        return this;
    }

    private StructureReviewTest seat(String id, String unit, String superior, int headcount) {
        Position made = Position.of(position(id), unit(unit), OrgName.of(id)).withHeadcount(headcount);
        history = history.createPosition(superior.isEmpty() ? made : made.reportingTo(position(superior)), DAY, STAMP);
        return this;
    }

    /** A position that is held in full. */
    private StructureReviewTest held(String id, String unit, String superior) {
        seat(id, unit, superior, 1);
        history = history.appoint(position(id), PersonId.of("P-" + id), DAY, STAMP);
        return this;
    }

    private OrgSnapshot org() {
        return history.on(DAY);
    }

    private Findings found() {
        return StructureReview.standard().review(org());
    }

    @Test
    void all_is_well() {
        held("GM", "TOP", "").held("A", "TOP", "GM").held("B", "TOP", "GM").held("C", "TOP", "GM");
        assertThat(StructureReview.standard()
                        .within(THREE_TO_FIVE)
                        .review(org())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void vacancies_tellWhoActs_andWhetherOthersWait() {
        seat("GM", "TOP", "", 1)
                .held("A", "TOP", "GM")
                .seat("B", "TOP", "GM", 3)
                .seat("C", "TOP", "GM", 2)
                .seat("D", "TOP", "A", 1)
                .held("E", "TOP", "D");
        history = history.appoint(
                        Assignment.from(DAY, PersonId.of("P1"), position("B")).share(new BigDecimal("0.5")), STAMP)
                .appoint(Assignment.from(DAY, PersonId.of("P3"), position("D")).acting(), STAMP)
                .appoint(Assignment.from(DAY, PersonId.of("P2"), position("D")).acting(), STAMP);

        List<Finding.Vacancy> vacancies = found().of(Finding.Vacancy.class);
        assertThat(vacancies)
                .extracting(Finding.Vacancy::subject, each -> each.open().toPlainString(), Finding::severity)
                .containsExactly(
                        tuple("GM", "1", FindingSeverity.SERIOUS),
                        tuple("B", "2.5", FindingSeverity.WARNING),
                        tuple("C", "2", FindingSeverity.WARNING),
                        tuple("D", "1", FindingSeverity.NOTE));
        assertThat(vacancies.get(3).acting()).containsExactly(PersonId.of("P2"), PersonId.of("P3"));
        assertThat(vacancies.get(1).text(SIMPLIFIED_CHINESE)).isEqualTo("岗位 B 空缺 2.5 人，且无人代理");
        assertThat(vacancies.get(1).suggestion(SIMPLIFIED_CHINESE)).isEqualTo("补齐岗位 B，或指定代理人，或撤销该岗位");
        assertThat(vacancies.get(3).text(SIMPLIFIED_CHINESE)).isEqualTo("岗位 D 空缺 1 人，由 P2, P3 代理");
        assertThat(vacancies.get(3).suggestion(ENGLISH)).isEqualTo("fill D, or appoint who acts");
        assertThat(vacancies.get(3).code()).isEqualTo("review.vacancy-acting");
        assertThat(vacancies.get(0).code()).isEqualTo("review.vacancy");
    }

    @Test
    void vacancy_thatIsHeldInPart_isNotSerious() {
        seat("GM", "TOP", "", 2).held("A", "TOP", "GM").held("B", "TOP", "GM");
        history = history.appoint(position("GM"), PersonId.of("P1"), DAY, STAMP);
        assertThat(found().of(Finding.Vacancy.class))
                .containsExactly(new Finding.Vacancy(position("GM"), BigDecimal.ONE, List.of(), false));
    }

    @Test
    void units_withoutHead_areThoseWithNoneOrSeveral() {
        with("A", "TOP").with("B", "TOP").with("B1", "B").with("E", "TOP");
        held("GM", "TOP", "").held("A-1", "A", "GM").held("A-2", "A", "GM").held("B-1", "B1", "GM");
        assertThat(found().of(Finding.HeadlessUnit.class))
                .containsExactly(new Finding.HeadlessUnit(unit("A")), new Finding.HeadlessUnit(unit("B")));
    }

    @Test
    void empty_units_areCountedFromTheTopmost() {
        with("A", "TOP").with("A1", "A").with("A2", "A").with("B", "TOP");
        held("GM", "TOP", "").held("B-1", "B", "GM");
        assertThat(found().of(Finding.EmptyUnit.class)).containsExactly(new Finding.EmptyUnit(unit("A"), 3));
        assertThat(found().text(ENGLISH)).contains("no position stands in unit A or below it (3 units)");
    }

    @ParameterizedTest
    @CsvSource({
        "A:TOP, TOP-A-2",
        "A:TOP B:A, TOP-B-3",
        "A:TOP B:TOP, ''",
        "A:TOP B:TOP C:A, A-C-2",
        "A:TOP B:TOP C:A D:C E:D F:D G:B H:G, A-D-3 B-H-3",
        "A:TOP B:A C:A D:C, TOP-A-2 C-D-2"
    })
    void one_child_chains_areAsLongAsTheyAre(String units, String chains) {
        for (String each : units.split(" ")) {
            with(each.split(":")[0], each.split(":")[1]);
        }
        assertThat(found().of(Finding.OneChildChain.class).stream()
                        .map(Finding.OneChildChain::chain)
                        .map(each -> each.top() + "-" + each.bottom() + "-" + each.units()))
                .isEqualTo(chains.isEmpty() ? List.of() : List.of(chains.split(" ")));
    }

    @Test
    void spans_areHeldAgainstTheCompanysLimits_ifItHasAny() {
        held("GM", "TOP", "").held("M", "TOP", "GM").seat("W", "TOP", "M", 6);
        assertThat(found().of(Finding.SpanOutside.class)).isEmpty();

        Findings found = StructureReview.standard().within(THREE_TO_FIVE).review(org());
        assertThat(found.of(Finding.SpanOutside.class))
                .containsExactly(
                        new Finding.SpanOutside(new ManagerSpan(position("GM"), 1), THREE_TO_FIVE),
                        new Finding.SpanOutside(new ManagerSpan(position("M"), 6), THREE_TO_FIVE));
        assertThat(found.of(Finding.OneToOne.class)).containsExactly(new Finding.OneToOne(position("GM")));
        assertThat(found.list())
                .extracting(Finding::code)
                .containsExactly(
                        "review.vacancy", "review.span-too-narrow", "review.span-too-wide", "review.one-to-one");
        assertThat(found.text(SIMPLIFIED_CHINESE))
                .contains("岗位 GM 的管理幅度为 1，不足 3 至 5 的范围", "岗位 M 的管理幅度为 6，超过 3 至 5 的范围", "岗位 GM 只有一名下级");
    }

    @Test
    void review_ofOneUnit_findsNothingElsewhere() {
        with("A", "TOP").with("B", "TOP").with("B1", "B");
        seat("GM", "TOP", "", 1).held("A-1", "A", "GM").seat("B-1", "B1", "GM", 1);
        Findings found = StructureReview.standard().review(org(), unit("B"));
        assertThat(found.list())
                .containsExactly(
                        new Finding.Vacancy(position("B-1"), BigDecimal.ONE, List.of(), false),
                        new Finding.HeadlessUnit(unit("B")),
                        new Finding.OneChildChain(new UnitChain(unit("B"), unit("B1"), 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StructureReview.standard().review(org(), unit("Z")));
    }

    @Test
    void findings_ofOthers_joinIn() {
        seat("GM", "TOP", "", 1);
        Finding.Noted noted = Finding.Noted.of(OrgName.of("职责 {0} 无人负责"), "D-1", "D-1");
        assertThat(noted.severity()).isEqualTo(FindingSeverity.WARNING);
        assertThat(noted.suggestion(ENGLISH)).isEqualTo("–");

        Finding.Noted grave = noted.as(FindingSeverity.SERIOUS).advising(Term.of("name an owner"));
        Findings all = found().plus(List.of(grave));
        assertThat(all.list()).hasSize(2).last().isEqualTo(grave);
        assertThat(all.of(Finding.Noted.class)).containsExactly(grave);
        assertThat(all.atLeast(FindingSeverity.SERIOUS).list()).containsExactly(grave);
        assertThat(all.atLeast(FindingSeverity.WARNING)).isEqualTo(all);
        assertThat(grave.suggestion(ENGLISH)).isEqualTo("name an owner");
        assertThat(grave.subject()).isEqualTo("D-1");
        assertThat(grave.arguments()).containsExactly("D-1");
    }

    @Test
    void table_hasARowForEach_inBothLanguages() throws IOException {
        seat("GM", "TOP", "", 1).held("A", "TOP", "GM");
        assertThat(csv(SIMPLIFIED_CHINESE)).isEqualTo("""
                        严重程度,代码,位置,问题,建议
                        严重,review.vacancy,GM,岗位 GM 空缺 1 人，且无人代理,补齐岗位 GM，或指定代理人，或撤销该岗位
                        提示,review.one-to-one,GM,岗位 GM 只有一名下级,核实岗位 GM 与其下级是否确为两份工作；如不是，减少一个层次
                        """);
        assertThat(csv(ENGLISH)).contains("note,review.one-to-one,GM,GM has a single report,");
    }

    private String csv(Locale locale) throws IOException {
        StringWriter text = new StringWriter();
        TableWriter.in(locale).write(found().toTable(), text);
        return text.toString().replace("\r\n", "\n");
    }

    @Test
    void explanation_hasTheGravestFirst() {
        held("GM", "TOP", "").seat("A", "TOP", "GM", 1).held("B", "TOP", "A").held("C", "TOP", "B");
        assertThat(found().explain().toText(SIMPLIFIED_CHINESE)).isEqualTo("""
                        组织诊断：4
                          严重：1
                            A：岗位 A 空缺 1 人，且无人代理
                              建议：补齐岗位 A，或指定代理人，或撤销该岗位
                          提示：3
                            GM：岗位 GM 只有一名下级
                              建议：核实岗位 GM 与其下级是否确为两份工作；如不是，减少一个层次
                            A：岗位 A 只有一名下级
                              建议：核实岗位 A 与其下级是否确为两份工作；如不是，减少一个层次
                            B：岗位 B 只有一名下级
                              建议：核实岗位 B 与其下级是否确为两份工作；如不是，减少一个层次
                        """);
    }

    @Test
    void wrong_findings_cannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding.Vacancy(position("A"), BigDecimal.ZERO, List.of(), false))
                .withMessage("open seats of A must be above 0, but are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding.EmptyUnit(unit("A"), 0))
                .withMessage("units of A must be 1 or more, but are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding.SpanOutside(new ManagerSpan(position("A"), 5), THREE_TO_FIVE))
                .withMessage("span 5 of A is within the limits 3 to 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitChain(unit("A"), unit("A"), 1))
                .withMessage("a chain from A has 2 units or more, but 1");
    }

    @Test
    void every_finding_namesItsSubject_andSaysWhatToDo() {
        List<Finding> all = List.of(
                new Finding.HeadlessUnit(unit("U")),
                new Finding.EmptyUnit(unit("U"), 2),
                new Finding.OneChildChain(new UnitChain(unit("U"), unit("V"), 3)),
                new Finding.SpanOutside(new ManagerSpan(position("U"), 6), THREE_TO_FIVE),
                new Finding.SpanOutside(new ManagerSpan(position("U"), 2), THREE_TO_FIVE),
                new Finding.OneToOne(position("U")));
        assertThat(all).allSatisfy(each -> {
            assertThat(each.subject()).isEqualTo("U");
            assertThat(each.text(ENGLISH)).contains("U").doesNotContain("{");
            assertThat(each.text(SIMPLIFIED_CHINESE)).contains("U").doesNotContain("{");
            assertThat(each.suggestion(ENGLISH)).contains("U").doesNotContain("{");
            assertThat(each.suggestion(SIMPLIFIED_CHINESE)).contains("U").doesNotContain("{");
        });
        assertThat(all)
                .extracting(Finding::severity)
                .containsExactly(
                        FindingSeverity.WARNING,
                        FindingSeverity.WARNING,
                        FindingSeverity.NOTE,
                        FindingSeverity.WARNING,
                        FindingSeverity.WARNING,
                        FindingSeverity.NOTE);
        assertThat(all.get(2).text(ENGLISH))
                .isEqualTo("3 units stand one below the other from U to V, without a second beside them");
    }
}
