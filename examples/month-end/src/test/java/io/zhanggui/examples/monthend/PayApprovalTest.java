package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunSignature;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayRunTotals;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The approval of the pay run, its trail against the sample's files, and whom it lets approve. */
class PayApprovalTest {

    private static final Fingerprint CONTENT =
            Fingerprint.of("test").add("run", "as signed").build();
    private static final PersonId CLERK = PersonId.of("P003");

    @TempDir
    private Path folder;

    @Test
    void the_trail_names_who_signed_for_whom_by_the_files() {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        List<List<String>> trail = trail(shop, "en");
        String clerk = holder(shop, "GA-HR");
        String manager = holder(shop, superior(shop, "GA-HR"));
        String deputy = deputy(shop, manager);
        assertThat(deputy).isNotEmpty();
        assertThat(limit(shop, "FIN-MGR")).isLessThan(cost(folder.resolve("out-en")));
        assertThat(trail)
                .extracting(row -> row.subList(0, 6))
                .containsExactly(
                        List.of("1", "2025-11-30 10:00:00", "", clerk, "", "submit"),
                        List.of("2", "2025-11-30 11:00:00", "Line manager", deputy, manager, "approve"),
                        List.of("3", "2025-11-30 12:00:00", "Authority", holder(shop, "GM"), "", "approve"));
        assertThat(trail.get(0).get(6)).startsWith("32 payslips, ").endsWith(" CNY with what the company pays");
        assertThat(trail.get(0).get(7)).contains(manager + " is absent", deputy + " stands in for " + manager);
        assertThat(trail.get(1).get(7)).contains("decides by the grant to GM");
        assertThat(trail.get(2).get(7)).endsWith("the case is approved");
    }

    @Test
    void the_trail_speaks_chinese_too() {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        List<List<String>> trail = trail(shop, "zh");
        assertThat(trail).extracting(row -> row.get(2)).containsExactly("", "直接上级", "有权审批人");
        assertThat(trail).extracting(row -> row.get(5)).containsExactly("提交", "同意", "同意");
        assertThat(trail).allSatisfy(row -> assertThat(row.get(7)).doesNotContainPattern("\\p{IsHan}[,;:]"));
    }

    @Test
    void who_is_back_signs_in_person_and_enough_authority_spares_the_general_manager() {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"))
                .replace("absences", "P002,P007,2025-11-29,2025-12-06", "P002,P007,2025-11-29,2025-11-30")
                .replace("grants", "FIN-MGR,PAY_RUN_APPROVE,500000.00", "FIN-MGR,PAY_RUN_APPROVE,5000000.00");
        assertThat(trail(shop, "en"))
                .extracting(row -> List.of(row.get(3), row.get(4)))
                .containsExactly(
                        List.of(holder(shop, "GA-HR"), ""),
                        List.of(holder(shop, "GA-MGR"), ""),
                        List.of(holder(shop, "FIN-MGR"), ""));
    }

    @Test
    void without_anybody_of_sufficient_authority_the_run_ends_with_the_file_of_grants() {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"))
                .replace("grants", "GM,PAY_RUN_APPROVE,,", "GM,PAY_RUN_APPROVE,1.00,");
        Path out = folder.resolve("out");
        List<String> arguments = List.of("--data", shop.folder().toString(), "--out", out.toString(), "--lang", "en");
        Run run = Run.with(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .singleElement()
                .asString()
                .startsWith(shop.file("grants") + ": ")
                .contains("Authority");
        assertThat(out).doesNotExist();
    }

    @Test
    void only_who_signed_may_approve_and_only_what_was_signed() {
        PayApproval approval = approval();
        PayRun run = run(CONTENT);
        Money cost = run.state().totals().orElseThrow().employerCost();
        Actor general = Actor.of(PersonId.of("P001"));
        assertThat(approval.check(general, run, cost).list())
                .as("before it is signed")
                .hasSize(1);

        approval.decide(run, CLERK);

        assertThat(approval.check(general, run, cost).list()).isEmpty();
        Actor deputy = Actor.of(PersonId.of("P007"));
        assertThat(approval.check(deputy.onBehalfOf(PersonId.of("P002")), run, cost)
                        .list())
                .isEmpty();
        for (Actor other : List.of(deputy, Actor.of(PersonId.of("P002")), Actor.of(PersonId.of("P004")))) {
            assertThat(approval.check(other, run, cost).list())
                    .singleElement()
                    .extracting(violation -> violation.text(Locale.ENGLISH))
                    .isEqualTo("R: " + other
                            + " may not approve: no approval case that they signed approves pay run R as it is");
        }
        assertThat(approval.check(general, run, cost.plusMinor(1)).list())
                .as("dearer")
                .hasSize(1);
        PayRun changed = run(Fingerprint.of("test").add("run", "changed").build());
        assertThat(approval.check(general, changed, cost).list()).as("changed").hasSize(1);
    }

    private PayApproval approval() {
        ShopFiles files = new ShopFiles(null, false, problem -> {});
        Shop shop = Shop.read(files);
        Roster roster = Roster.read(files);
        ApprovalDesk desk = new ApprovalDesk(Organisation.of(shop, roster, files), files, Locale.ENGLISH);
        return new PayApproval(desk, shop, files, Locale.ENGLISH);
    }

    private static PayRun run(Fingerprint content) {
        Money cost = Money.parse("CNY 700000.00");
        PayRunTotals totals = new PayRunTotals(1, 32, 0, cost, cost, cost, content);
        PayRunSignature review = new PayRunSignature(Actor.of(CLERK), Instant.parse("2025-11-30T02:00:00Z"), content);
        ShopFiles files = new ShopFiles(null, false, problem -> {});
        Shop shop = Shop.read(files);
        return new PayRun(
                PayRunId.of("R"),
                shop.entity(),
                PayDates.of(shop.month(), shop.payDate()),
                CurrencyUnit.of("CNY"),
                List.of(CLERK),
                List.of(),
                new PayRunState.Reviewed(totals, review));
    }

    private List<List<String>> trail(ShopCopy shop, String language) {
        Path out = folder.resolve("out-" + language);
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--lang", language));
        assertThat(run.err()).isEmpty();
        assertThat(Files.exists(out.resolve("index.html"))).isTrue();
        return MonthEndTest.rows(out.resolve("pay-approval.csv"));
    }

    private static List<Map<String, String>> rows(ShopCopy shop, String table) {
        return OrganisationFindingsTest.read(shop.file(table));
    }

    private static String superior(ShopCopy shop, String position) {
        return rows(shop, "positions").stream()
                .filter(row -> row.get("position").equals(position))
                .map(row -> row.get("reports_to"))
                .findFirst()
                .orElseThrow();
    }

    private static String holder(ShopCopy shop, String position) {
        return rows(shop, "assignments").stream()
                .filter(row -> row.get("position").equals(position) && onPayDay(row))
                .map(row -> row.get("person"))
                .findFirst()
                .orElseThrow();
    }

    private static String deputy(ShopCopy shop, String person) {
        return rows(shop, "absences").stream()
                .filter(row -> row.get("person").equals(person) && onPayDay(row))
                .map(row -> row.get("deputy"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean onPayDay(Map<String, String> row) {
        return row.get("from").compareTo("2025-11-30") <= 0
                && (row.get("to").isEmpty() || row.get("to").compareTo("2025-11-30") > 0);
    }

    private static BigDecimal limit(ShopCopy shop, String position) {
        return rows(shop, "grants").stream()
                .filter(row -> row.get("position").equals(position)
                        && row.get("decision").equals("PAY_RUN_APPROVE"))
                .map(row -> new BigDecimal(row.get("limit")))
                .findFirst()
                .orElseThrow();
    }

    /** What the company pays for all people, by the register. */
    private static BigDecimal cost(Path out) {
        return OrganisationFindingsTest.read(out.resolve("payroll-register.csv")).stream()
                .filter(row -> row.values().stream().anyMatch(cell -> cell.matches("P0[0-9]{2}")))
                .map(row -> new BigDecimal(row.get("Employer cost")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
