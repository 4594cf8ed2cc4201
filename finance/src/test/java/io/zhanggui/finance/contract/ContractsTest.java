package io.zhanggui.finance.contract;

import static io.zhanggui.finance.contract.Contracting.HT08;
import static io.zhanggui.finance.contract.Contracting.HT31;
import static io.zhanggui.finance.contract.Contracting.O1;
import static io.zhanggui.finance.contract.Contracting.O2;
import static io.zhanggui.finance.contract.Contracting.O3;
import static io.zhanggui.finance.contract.Contracting.bedding;
import static io.zhanggui.finance.contract.Contracting.cny;
import static io.zhanggui.finance.contract.Contracting.day;
import static io.zhanggui.finance.contract.Contracting.pans;
import static io.zhanggui.finance.contract.Contracting.record;
import static io.zhanggui.finance.contract.Contracting.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private final MemoryStore store = new MemoryStore();
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final PerformanceLog log = PerformanceLog.inMemory(store);
    private final Contracts contracts =
            new Contracts(ContractRepository.inMemory(store), log, CommandReceipts.inMemory(store), audit, store);

    private Contract asSigned() {
        Contract pans = pans();
        return Contracting.contract(
                pans.no(), pans.partyName(), pans.title(), pans.versions().get(0));
    }

    @Test
    void a_contract_is_filed_amended_and_performed_with_a_trail() {
        contracts.file(asSigned(), stamp("file"));
        contracts.record(record(HT08, O1, "2025-06-15", "150000"), stamp("grn"));
        Contract amended = contracts.amend(HT08, pans().latest(), stamp("amend"));
        assertThat(amended).isEqualTo(pans());
        ContractPerformanceSheet sheet = contracts.sheet(HT08, AsOf.of(day("2025-11-30")));
        assertThat(sheet.rateByCount()).isEqualTo(new PerformanceRate(1, 4));
        assertThat(audit.read("HT-2025-008").stream().map(line -> line.event().action()))
                .containsExactly("contract.filed", "contract.performed", "contract.amended");
        CurrencyUnit cny = CurrencyUnit.of("CNY");
        assertThat(contracts.register(cny).contracts()).containsExactly(pans());
        assertThat(contracts.statistics(cny, ReportingPeriod.quarter(2025, 2)).onTimeCount())
                .isEqualTo(1);
        assertThat(contracts.records(contracts.register(cny)).of(HT08, O1)).hasSize(1);
    }

    @Test
    void a_repeated_command_changes_nothing_and_other_content_under_its_key_is_a_conflict() {
        contracts.file(asSigned(), stamp("file"));
        contracts.file(asSigned(), stamp("file"));
        contracts.record(record(HT08, O1, "2025-06-15", "100000"), stamp("grn"));
        contracts.record(record(HT08, O1, "2025-06-15", "100000"), stamp("grn"));
        contracts.amend(HT08, pans().latest(), stamp("amend"));
        assertThat(contracts.amend(HT08, pans().latest(), stamp("amend")).versions())
                .hasSize(2);
        assertThat(log.read(HT08)).hasSize(1);
        assertThat(audit.read("HT-2025-008")).hasSize(3);
        assertThatThrownBy(() -> contracts.record(record(HT08, O1, "2025-06-15", "100001"), stamp("grn")))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> contracts.file(bedding(), stamp("file"))).isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> contracts.file(asSigned(), stamp("other"))).isInstanceOf(DuplicateIdException.class);
    }

    @Test
    void an_amendment_that_is_wrong_in_several_ways_hears_all_of_them() {
        contracts.file(asSigned(), stamp("file"));
        contracts.record(record(HT08, O1, "2025-06-15", "150000"), stamp("grn"));
        ContractVersion wrong = new ContractVersion(
                3, day("2025-09-01"), null, Money.parse("USD 1"), null, List.of(), null, null, null, " ");
        Violations found = contracts.checkAmend(HT08, wrong);
        assertThat(found.list().stream().map(one -> (Object) one.rule()))
                .containsExactly(
                        ContractViolation.VERSION_NUMBER,
                        ContractViolation.AMENDMENT_REASON_MISSING,
                        ContractViolation.CURRENCY_DIFFERS,
                        ContractViolation.PERFORMED_OBLIGATION_DROPPED);
        assertThatThrownBy(() -> contracts.amend(HT08, wrong, stamp("amend")))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.violations()).isEqualTo(found));
        assertThat(contracts.register(CurrencyUnit.of("CNY")).contract(HT08)).contains(asSigned());
    }

    @Test
    void a_record_must_fit_its_obligation() {
        contracts.file(bedding(), stamp("file"));
        assertThat(contracts.checkRecord(record(HT31, O3, "2025-08-20", "1")).has(ContractViolation.OBLIGATION_UNKNOWN))
                .isTrue();
        assertThat(contracts.checkRecord(record(HT31, O1, "2025-08-20", "")).has(ContractViolation.AMOUNT_MISSING))
                .isTrue();
        assertThat(contracts
                        .checkRecord(record(HT31, O2, "2025-08-20", "1"))
                        .has(ContractViolation.AMOUNT_ON_MILESTONE))
                .isTrue();
        PerformanceRecord dollars =
                new PerformanceRecord(HT31, O1, day("2025-08-20"), day("2025-08-20"), Money.parse("USD 1"), "");
        assertThat(contracts.checkRecord(dollars).has(ContractViolation.CURRENCY_DIFFERS))
                .isTrue();
        assertThat(contracts.checkRecord(record(HT31, O1, "2025-08-20", "240000")))
                .isEqualTo(Violations.none());
        assertThatThrownBy(() -> contracts.record(record(HT08, O1, "2025-08-20", "1"), stamp("x")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_correction_may_take_back_what_was_performed_and_no_more() {
        contracts.file(bedding(), stamp("file"));
        contracts.record(record(HT31, O1, "2025-08-20", "100"), stamp("one"));
        assertThatThrownBy(() -> contracts.record(record(HT31, O1, "2025-08-21", "-100.01"), stamp("two")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("-0.01");
        contracts.record(record(HT31, O1, "2025-08-21", "-100"), stamp("three"));
        assertThat(contracts
                        .sheet(HT31, AsOf.of(day("2025-08-21")))
                        .row(O1)
                        .orElseThrow()
                        .done())
                .contains(cny("0"));
    }

    @Test
    void what_is_recorded_never_goes_back_behind_what_is_known() {
        contracts.file(bedding(), stamp("file"));
        contracts.record(record(HT31, O1, "2025-08-20", "2025-08-22", "100"), stamp("one"));
        contracts.record(record(HT31, O1, "2025-08-01", "2025-08-22", "100"), stamp("two"));
        assertThatThrownBy(() -> contracts.record(record(HT31, O1, "2025-08-20", "2025-08-21", "100"), stamp("three")))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().has(ContractViolation.RECORDED_BACKWARDS))
                                .isTrue());
        assertThat(log.read(HT31)).hasSize(2);
    }

    @Test
    void a_clock_that_runs_behind_that_of_another_server_stops_no_record() {
        contracts.file(bedding(), stamp("file"));
        contracts.record(record(HT31, O1, "2025-08-20", "100"), stamp("one"));
        Stamp earlier = Stamp.by(PersonId.of("P2"))
                .at(Instant.parse("2025-11-30T11:59:59Z"))
                .key("two");

        contracts.record(record(HT31, O1, "2025-08-21", "100"), earlier);

        assertThat(log.read(HT31))
                .extracting(Recorded::at)
                .containsExactly(stamp("one").at(), stamp("one").at());
    }

    @Test
    void an_amendment_is_not_recorded_before_the_version_that_it_changes() {
        contracts.file(
                Contracting.contract(HT08, "永康", "锅", pans().versions().get(0).recordedOn(day("2025-03-20"))),
                stamp("file"));

        assertThat(contracts
                        .checkAmend(HT08, pans().latest().recordedOn(day("2025-03-19")))
                        .has(ContractViolation.RECORDED_BACKWARDS))
                .isTrue();
        assertThat(contracts
                        .checkAmend(HT08, pans().latest().recordedOn(day("2025-03-20")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_terminated_contract_is_neither_amended_nor_terminated_again() {
        contracts.file(asSigned(), stamp("file"));
        Termination termination = new Termination(day("2025-08-31"), null, "supplier gave up");
        contracts.terminate(HT08, termination, stamp("end"));
        assertThat(contracts.terminate(HT08, termination, stamp("end")).termination())
                .isEqualTo(termination);
        assertThatThrownBy(() -> contracts.terminate(HT08, termination, stamp("again")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("2025-08-31");
        assertThatThrownBy(() -> contracts.amend(HT08, pans().latest(), stamp("amend")))
                .isInstanceOf(RejectedException.class);
    }
}
