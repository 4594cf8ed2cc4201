package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.MoneyArbitraries;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Timeline;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractPerformanceSheet;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.finance.testkit.ContractArbitraries;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.testkit.FlatTax;
import io.zhanggui.hr.testkit.PayrollArbitraries;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.testkit.MovementArbitraries;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.testkit.SupplierArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** What the test kits generate goes to JSON and back, and says the same afterwards. */
class GeneratedValuesProperties {

    private final JsonMapper mapper = ZhangguiModule.mapper(new ZhangguiModule()
            .subtype(WithholdingTax.class, "flat", FlatTax.class)
            .subtype(TaxWithheld.class, "flat", FlatTax.Withheld.class));
    private final PayrollRules china = Samples.payrollRules();
    private final PayrollRules nowhere = FlatTax.rules(china.dates());

    @Property(tries = 30)
    void performance_sheets_come_back(@ForAll("sheets") ContractPerformanceSheet sheet) throws Exception {
        ContractPerformanceSheet back = back(sheet, new TypeReference<>() {});

        assertThat(back).isEqualTo(sheet);
        assertThat(back.explain()).isEqualTo(sheet.explain());
    }

    @Property(tries = 30)
    void payslips_come_back_and_explain_themselves(@ForAll("inputs") PayrollInput input) throws Exception {
        Payslip slip = input.rules().calculate(input);
        Payslip back = back(slip, new TypeReference<>() {});

        assertThat(back).isEqualTo(slip);
        assertThat(back.fingerprint()).isEqualTo(slip.fingerprint());
        assertThat(back.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(slip.explain().toText(Locale.SIMPLIFIED_CHINESE));
    }

    @Property(tries = 20)
    void books_of_movements_come_back(@ForAll("books") List<Movement> book) throws Exception {
        assertThat(back(book, new TypeReference<List<Movement>>() {})).isEqualTo(book);
    }

    @Property(tries = 50)
    void ordered_lines_come_back(@ForAll("lines") OrderedLine line) throws Exception {
        assertThat(back(line, new TypeReference<OrderedLine>() {})).isEqualTo(line);
    }

    @Property(tries = 50)
    void timelines_of_money_come_back(@ForAll("timelines") Timeline<Money> timeline) throws Exception {
        assertThat(back(timeline, new TypeReference<Timeline<Money>>() {})).isEqualTo(timeline);
    }

    private <T> T back(T value, TypeReference<T> type) throws JsonProcessingException {
        return mapper.readValue(mapper.writerFor(type).writeValueAsString(value), type);
    }

    @Provide
    Arbitrary<ContractPerformanceSheet> sheets() {
        return ContractArbitraries.contracts(ContractNo.of("HT-1"))
                .flatMap(contract -> Combinators.combine(
                                ContractArbitraries.records(contract), DateArbitraries.questions())
                        .as((records, question) -> sheet(contract, records, question)));
    }

    private static ContractPerformanceSheet sheet(Contract contract, List<PerformanceRecord> records, AsOf question) {
        return contract.performance(PerformanceRecords.of(records), question);
    }

    /** With enough base pay that net pay is not negative. */
    @Provide
    Arbitrary<PayrollInput> inputs() {
        return Arbitraries.of(china, nowhere)
                .flatMap(rules -> PayrollArbitraries.builders(
                        Arbitraries.of(Samples.payslip().person()), rules))
                .map(builder -> builder.basePay(Money.parse("CNY 9000.00")).build());
    }

    @Provide
    Arbitrary<List<Movement>> books() {
        return MovementArbitraries.books(30);
    }

    @Provide
    Arbitrary<OrderedLine> lines() {
        return SupplierArbitraries.orderedLines(LocalDate.of(2025, 11, 1));
    }

    @Provide
    Arbitrary<Timeline<Money>> timelines() {
        return DateArbitraries.timelines(MoneyArbitraries.money());
    }
}
