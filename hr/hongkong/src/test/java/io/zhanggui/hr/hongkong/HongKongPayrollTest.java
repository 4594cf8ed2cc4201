package io.zhanggui.hr.hongkong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class HongKongPayrollTest {

    private static final CurrencyUnit HKD = CurrencyUnit.of("HKD");
    private static final HongKongPayroll PAYROLL = HongKongPayroll.rules(Rounding.CENT);
    private static final PayDates NOVEMBER = PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30));

    @Test
    void a_payslip_in_hong_kong_dollars_explains_itself() {
        PayrollRules rules = PAYROLL.resolve(NOVEMBER, Knowledge.ALL);
        Payslip slip = rules.calculate(PayrollInput.builder(PersonId.of("P001"), rules)
                .basePay(hkd("28000.00"))
                .earning(PayrollItem.BONUS, "", hkd("5000.00"))
                .contributionBase(HongKongPayItem.MPF_EMPLOYEE, hkd("33000.00"))
                .build());

        assertThat(slip.net()).isEqualTo(hkd("31500.00"));
        assertThat(slip.employerCost()).isEqualTo(hkd("34500.00"));
        assertThat(slip.explain().toText(Locale.ENGLISH))
                .contains("Mandatory provident fund (employee): 1,500.00 HKD = 30,000.00 HKD × 5% 〔mpfa.org.hk〕")
                .contains("Contribution base: 30,000.00 HKD = reported 33,000.00 HKD, at most 30,000 〔mpfa.org.hk〕")
                .contains("Income tax: 0.00 HKD = employers in Hong Kong withhold no salaries tax");
        assertThat(slip.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("强积金（雇主）：1,500.00 HKD = 30,000.00 HKD × 5% 〔mpfa.org.hk〕")
                .contains("个人所得税：0.00 HKD = 香港雇主不代扣薪俸税");
        assertThat(rules.place()).isEqualTo("HK");
        assertThat(slip.unverified()).isEmpty();
        assertThat(rules.provisional()).isEmpty();
    }

    @Test
    void the_year_to_date_counts_although_nothing_is_withheld() {
        PayrollRules rules = PAYROLL.resolve(NOVEMBER, Knowledge.ALL);
        YearToDate before =
                new YearToDate(2025, 10, 10, hkd("100000.00"), hkd("5000.00"), hkd("1.00"), hkd("2.00"), hkd("0.00"));
        Payslip slip = rules.calculate(PayrollInput.builder(PersonId.of("P001"), rules)
                .basePay(hkd("10000.00"))
                .yearToDate(before)
                .build());

        assertThat(slip.tax().minor()).isZero();
        assertThat(slip.yearToDate())
                .isEqualTo(new YearToDate(
                        2025, 11, 11, hkd("110000.00"), hkd("5500.00"), hkd("1.00"), hkd("2.00"), hkd("0.00")));
        assertThat(slip.tax()).hasToString("Nothing[2025-11-30, ***]");
        assertThat(rules.tax()).isEqualTo(new NoWithholding());
    }

    @Test
    void casual_work_is_paid_by_the_day() {
        WagePeriod day = WagePeriod.day(LocalDate.of(2025, 11, 3));
        PayrollRules rules = PAYROLL.resolve(day, NOVEMBER, Knowledge.ALL);
        Payslip slip = rules.calculate(PayrollInput.builder(PersonId.of("P002"), rules)
                .basePay(hkd("1200.00"))
                .build());
        assertThat(slip.employeeContributions()).isEqualTo(hkd("50.00"));
        assertThat(slip.net()).isEqualTo(hkd("1150.00"));
    }

    @Test
    void a_wage_period_must_end_in_the_contribution_month() {
        WagePeriod week = WagePeriod.of(LocalDate.of(2025, 11, 24), LocalDate.of(2025, 12, 2));
        assertThatThrownBy(() -> PAYROLL.resolve(week, NOVEMBER, Knowledge.ALL))
                .hasMessage("wage period 2025-11-24/2025-12-01 does not end in 2025-11");
        WagePeriod across = WagePeriod.of(LocalDate.of(2025, 10, 27), LocalDate.of(2025, 11, 3));
        assertThat(PAYROLL.resolve(across, NOVEMBER, Knowledge.ALL).schemes()).hasSize(1);
    }

    @Test
    void every_shipped_figure_is_verified_and_cited() {
        assertThat(PAYROLL.book().unverified()).isEmpty();
        assertThat(PAYROLL.book().rules())
                .extracting(rule -> rule.key().code())
                .containsExactlyInAnyOrderElementsOf(
                        HongKongRules.all().stream().map(key -> key.code()).toList());
        assertThat(PAYROLL.book().rules())
                .allSatisfy(rule -> assertThat(rule.citation().toString()).isNotEmpty());
    }

    @Test
    void a_month_before_the_figures_is_refused() {
        PayDates may = PayDates.of(YearMonth.of(2014, 5), LocalDate.of(2014, 5, 31));
        assertThatThrownBy(() -> PAYROLL.resolve(may, Knowledge.ALL)).isInstanceOf(RuleNotFoundException.class);
    }

    @Test
    void an_expired_figure_is_refused_or_carried_forward() {
        HongKongPayroll own = PAYROLL.with(pack("hk.mpf.maximum-income-month,HK,2014-06-01,2025-11-01,,30000"));
        assertThatThrownBy(() -> own.resolve(NOVEMBER, Knowledge.ALL)).isInstanceOf(RuleNotFoundException.class);
        assertThat(own.carryForward().resolve(NOVEMBER, Knowledge.ALL).provisional())
                .extracting(rule -> rule.rule().key().code())
                .containsExactly(HongKongRules.MAXIMUM_MONTH.code());
    }

    @Test
    void a_period_of_days_is_as_sure_as_the_figure_of_a_day() {
        HongKongPayroll own = PAYROLL.with(pack("hk.mpf.maximum-income-day,HK,2014-06-01,2025-11-01,,1000"))
                .carryForward();
        PayrollRules rules = own.resolve(WagePeriod.day(LocalDate.of(2025, 11, 3)), NOVEMBER, Knowledge.ALL);
        assertThat(rules.provisional()).singleElement().satisfies(rule -> {
            assertThat(rule.rule().key().code()).isEqualTo("hk.mpf.maximum-income-period");
            assertThat(rule.rule().unit()).isEqualTo("HKD/2025-11-03");
        });
    }

    @Test
    void a_bad_pack_is_refused_with_its_place() {
        assertThatThrownBy(() -> pack("hk.mpf.covered-after-days,HK,2030-01-01,,,0"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("is not 1 or more");
        assertThat(pack("hk.mpf.covered-after-days,HK,2030-01-01,,,1").rules()).hasSize(1);
        assertThatThrownBy(() -> pack("hk.mpf.offsetting-ended,HK,2030-01-01,,,May"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("is no date");
    }

    private static RuleBook pack(String row) {
        String text = "rule,scope,from,until,published,value,unit,document,source,confidence,note\n" + row
                + ",,an invented notice,,COMPANY,\n";
        return RuleBook.read(
                TableReader.of("own.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                HongKongRules.all());
    }

    /** A second jurisdiction is a module beside the first, made of what the engine offers to all. */
    @Test
    void the_engine_knows_no_jurisdiction_and_hong_kong_only_the_engine() {
        JavaClasses hr = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.zhanggui.hr");
        noClasses()
                .that()
                .resideOutsideOfPackage("io.zhanggui.hr.hongkong..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.zhanggui.hr.hongkong..", "io.zhanggui.hr.china..")
                .check(hr);
        classes()
                .that()
                .resideInAPackage("io.zhanggui.hr.hongkong..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.zhanggui.hr.hongkong..",
                        "io.zhanggui.hr.payroll..",
                        "io.zhanggui.core..",
                        "java..",
                        "org.joda.money..",
                        "org.threeten.extra..",
                        "org.jspecify..")
                .check(hr);
    }

    @Test
    void every_term_has_a_text_in_both_languages() {
        for (HongKongTerm term : HongKongTerm.values()) {
            assertThat(term.text(Locale.ENGLISH)).isNotBlank().isNotEqualTo(term.text(Locale.SIMPLIFIED_CHINESE));
        }
        assertThat(HongKongPayItem.MPF_EMPLOYEE.code()).isEqualTo("hongkong.mpf-employee");
        assertThat(HongKongPayItem.MPF_EMPLOYER.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("强积金（雇主）");
    }

    private static Money hkd(String amount) {
        return Money.parse(HKD + " " + amount);
    }
}
