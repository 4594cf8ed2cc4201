package io.zhanggui.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.testkit.DutyArbitraries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of catalogues and matrices, against slow twins; U3 to U5 stand below U2, U8, U9, J8 and J9 do not exist. */
class DutyProperties {

    private static final OrgSnapshot ORG = org();
    private static final DecisionType PAY_OUT = DecisionType.of("PAY_OUT");
    private static final DecisionType COUNT = DecisionType.of("STOCK_COUNT");
    private static final StaticExclusion APART =
            StaticExclusion.ofPair("APART", OrgName.of("盘点与付款分离", "Count apart from pay-out"), COUNT, PAY_OUT);

    private static OrgSnapshot org() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        Stamp stamp = Stamp.by(PersonId.of("P1")).at(Instant.EPOCH);
        OrgHistory history = OrgHistory.found(
                LegalEntityId.of("ACME"),
                new OrgUnit(OrgUnitId.of("U0"), UnitKind.COMPANY, OrgName.of("U0")),
                day,
                stamp);
        for (int i = 1; i < 8; i++) {
            OrgUnitId above = OrgUnitId.of(i >= 3 && i <= 5 ? "U2" : "U0");
            history = history.createUnit(
                    OrgUnit.department(OrgUnitId.of("U" + i), OrgName.of("U" + i)), above, day, stamp);
        }
        for (int i = 0; i < 8; i++) {
            history = history.createPosition(
                    Position.of(PositionId.of("J" + i), OrgUnitId.of("U" + i), OrgName.of("J" + i)), day, stamp);
        }
        return history.on(day);
    }

    @Provide
    Arbitrary<DutyCatalog> catalogs() {
        return DutyArbitraries.catalogs(12);
    }

    @Provide
    Arbitrary<RaciMatrix> matrices() {
        return DutyArbitraries.matrices(12);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_catalogue_that_was_written_is_read_as_it_was(@ForAll("catalogs") DutyCatalog catalog) throws IOException {
        assertThat(DutyTable.read(written(catalog.toTable())).duties()).isEqualTo(catalog.duties());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_matrix_that_was_written_has_the_same_parts(@ForAll("matrices") RaciMatrix matrix) throws IOException {
        RaciMatrix known = RaciMatrix.of(matrix.entries().stream()
                .filter(entry -> unitOf(entry.party()) != null)
                .toList());

        assertThat(RaciMatrix.read(written(known.toTable()), ORG).entries())
                .containsExactlyInAnyOrderElementsOf(known.entries());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void findings_do_not_depend_on_the_order_of_duties(@ForAll("catalogs") DutyCatalog catalog, @ForAll Random random) {
        List<Duty> shuffled = new ArrayList<>(catalog.duties());
        Collections.shuffle(shuffled, random);
        DutyCatalog other = new DutyCatalog(shuffled, catalog.homes());

        assertThat(codes(other.check(ORG))).isEqualTo(codes(catalog.check(ORG)));
        assertThat(codes(other.coverage(ORG).gaps()))
                .isEqualTo(codes(catalog.coverage(ORG).gaps()));
    }

    /** Without SAME_TEXT, which is filed under the first duty that has the text. */
    private static Set<String> codes(List<DutyFinding> findings) {
        Set<String> codes = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.issue() != DutyIssue.SAME_TEXT)
                .forEach(finding -> codes.add(finding.code() + " " + finding.subject()));
        return codes;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void exclusive_activities_are_those_of_any_two_duties_of_one_performer(@ForAll("catalogs") DutyCatalog catalog) {
        Set<String> twin = new HashSet<>();
        for (Duty one : catalog.duties()) {
            for (Duty other : catalog.duties()) {
                boolean both = PAY_OUT.equals(one.nature().activity())
                        && COUNT.equals(other.nature().activity())
                        && one.performer().isPresent()
                        && one.performer().equals(other.performer())
                        && ORG.has(one.performer().get());
                if (both) {
                    twin.add(one.performer().get().value());
                }
            }
        }

        assertThat(catalog.exclusive(Segregation.of(List.of(APART)), ORG))
                .extracting(DutyFinding::subject)
                .containsExactlyInAnyOrderElementsOf(twin);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void duties_are_misplaced_where_the_nearest_fields_do_not_have_theirs(@ForAll("catalogs") DutyCatalog catalog) {
        Set<String> twin = new TreeSet<>();
        for (Duty duty : catalog.duties()) {
            for (OrgUnitId at = unitOf(duty.owner()); at != null; at = parent(at)) {
                OrgUnitId unit = at;
                List<UnitFields> home = catalog.homes().stream()
                        .filter(each -> each.unit().equals(unit))
                        .toList();
                if (!home.isEmpty()) {
                    if (!home.get(0).fields().contains(duty.nature().field())) {
                        twin.add(duty.owner().value() + " " + duty.nature().field());
                    }
                    break;
                }
            }
        }

        assertThat(catalog.conflicts(ORG).stream()
                        .filter(finding ->
                                finding.issue() == DutyIssue.MISPLACED || finding.issue() == DutyIssue.WITHOUT_HOME)
                        .map(finding ->
                                finding.subject() + " " + finding.arguments().get(1)))
                .containsExactlyInAnyOrderElementsOf(twin);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void an_activity_has_one_accountable_one_finding_or_the_other(@ForAll("matrices") RaciMatrix matrix) {
        for (DecisionType activity : matrix.activities()) {
            long accountable = matrix.entries().stream()
                    .filter(entry -> entry.activity().equals(activity) && entry.role() == RaciRole.ACCOUNTABLE)
                    .count();
            List<DutyIssue> found = matrix.check().stream()
                    .filter(finding ->
                            finding.subject().equals(activity.code()) && finding.issue() != DutyIssue.NO_RESPONSIBLE)
                    .map(DutyFinding::issue)
                    .toList();
            assertThat(found)
                    .isEqualTo(
                            accountable == 1
                                    ? List.of()
                                    : List.of(accountable == 0 ? DutyIssue.NO_ACCOUNTABLE : DutyIssue.TWO_ACCOUNTABLE));
        }
    }

    private static OrgUnitId unitOf(Identifier owner) {
        int number = Integer.parseInt(owner.value().substring(1));
        return number < 8 ? OrgUnitId.of("U" + number) : null;
    }

    private static OrgUnitId parent(OrgUnitId unit) {
        return switch (unit.value()) {
            case "U0" -> null;
            case "U3", "U4", "U5" -> OrgUnitId.of("U2");
            default -> OrgUnitId.of("U0");
        };
    }

    private static TableReader written(Table table) throws IOException {
        StringWriter out = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(table, out);
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        return TableReader.of("t.csv", () -> new ByteArrayInputStream(bytes));
    }
}
