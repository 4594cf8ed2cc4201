package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A month of a made-up shop, the same every time. */
final class SampleMonth {

    static final LegalEntityId ENTITY = LegalEntityId.of("ACME");
    static final YearMonth MONTH = YearMonth.of(2025, 11);
    static final WarehouseId WAREHOUSE = WarehouseId.of("WH-SH");

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = MONTH.atDay(1);
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final List<String> UNITS = List.of("OPS", "SALES", "WAREHOUSE", "FINANCE");
    private static final int MOVEMENTS_OF_A_STOCK = 50;

    private SampleMonth() {}

    static Stamp stamp(String person, String key) {
        return Stamp.by(PersonId.of(person)).at(NOON).key(key).reason("month end");
    }

    static List<Contract> contracts(int count) {
        return IntStream.range(0, count).mapToObj(SampleMonth::contract).toList();
    }

    private static Contract contract(int number) {
        Money amount = Money.ofMinor(CNY, 1_000_000 + number * 100L);
        List<Obligation> obligations = List.of(
                Obligation.of(
                        ObligationId.of("1"), ObligationType.DELIVERY, Obligor.THEIRS, MONTH.atEndOfMonth(), amount),
                Obligation.of(ObligationId.of("2"), ObligationType.PAYMENT, Obligor.OURS, FIRST.plusMonths(2), amount));
        return Contract.of(
                ContractNo.of(String.format("C-%05d", number)),
                ContractKind.PURCHASE,
                PartyId.of("S-" + number % 12),
                "supplier " + number % 12,
                "tea",
                FIRST,
                ContractVersion.first(FIRST, amount, obligations));
    }

    static PayrollRules rules() {
        return ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(MONTH, MONTH.atEndOfMonth()), Knowledge.ALL);
    }

    static Stream<PayrollInput> inputs(int people, PayrollRules rules) {
        return IntStream.range(0, people).mapToObj(number -> input(number, rules));
    }

    private static PayrollInput input(int number, PayrollRules rules) {
        PayrollInput.Builder facts = PayrollInput.builder(PersonId.of(String.format("P%06d", number)), rules)
                .unit(OrgUnitId.of(UNITS.get(number % UNITS.size())))
                .basePay(Money.ofMinor(CNY, 600_000 + number % 1_000 * 2_000L))
                .allowance("meal", Money.parse("CNY 500.00"))
                .housingFundRate("0.07");
        if (number % 3 == 0) {
            facts.specialDeduction(SpecialDeduction.CHILD_EDUCATION, Money.parse("CNY 2000.00"));
        }
        return facts.build();
    }

    /** The movements of each stock: a receipt, then issues. */
    static Map<StockKey, List<Recorded<StockEvent>>> movements(int count) {
        Map<StockKey, List<Recorded<StockEvent>>> all = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            StockKey stock = StockKey.of(Sku.of(String.format("TEA-%05d", i / MOVEMENTS_OF_A_STOCK)), WAREHOUSE);
            all.computeIfAbsent(stock, key -> new ArrayList<>())
                    .add(new Recorded<StockEvent>(NOON, movement(i, stock)));
        }
        return all;
    }

    private static Movement movement(int number, StockKey stock) {
        int ofStock = number % MOVEMENTS_OF_A_STOCK;
        MovementId id = MovementId.of("M" + number);
        return ofStock == 0
                ? Movement.receipt(
                        id,
                        FIRST,
                        stock,
                        Quantity.ofPieces(100 + number / MOVEMENTS_OF_A_STOCK % 97),
                        BigMoney.parse("CNY 12.5000"))
                : Movement.issue(id, FIRST.plusDays(ofStock % 28), stock, Quantity.ofPieces(1))
                        .reference("order " + number);
    }

    /** What is debited in the posting is cost, what is credited is owed to employees, funds and the tax office. */
    static AccountMapping accounts(Posting posting) {
        AccountMapping mapping = AccountMapping.none();
        for (PostingLine line : posting.lines()) {
            if (mapping.account(line.reason()).isEmpty()) {
                mapping =
                        mapping.plus(line.reason(), AccountCode.of(line.amount().isPositive() ? "5602" : "2211"));
            }
        }
        return mapping;
    }
}
