package io.zhanggui.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.violation.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

class SupplierTest {

    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate JUN = LocalDate.of(2025, 6, 30);
    private static final LocalDate DEC = LocalDate.of(2025, 12, 31);

    private static final Supplier TEA =
            Supplier.of(PartyId.of("S01"), "杭州云栖茶业有限公司").supplying("TEA");

    @Test
    void a_supplier_of_whom_nothing_was_checked_is_not_qualified() {
        assertThat(TEA.qualification(JUN)).isEqualTo(QualificationState.NONE);
        assertThat(TEA.qualifiedUntil()).isEmpty();
    }

    @Test
    void a_qualification_holds_on_its_last_day_and_not_on_the_next() {
        Supplier supplier = TEA.qualified(SupplierQualification.until("食品经营许可", JUN));
        assertThat(supplier.qualification(JUN)).isEqualTo(QualificationState.QUALIFIED);
        assertThat(supplier.qualification(JUN.plusDays(1))).isEqualTo(QualificationState.EXPIRED);
        assertThat(supplier.qualifiedUntil()).hasValue(JUN);
    }

    @Test
    void a_renewal_goes_on_where_the_first_ends_and_a_gap_between_them_counts() {
        Supplier renewed = TEA.qualified(SupplierQualification.of("许可", JAN, JUN))
                .qualified(SupplierQualification.of("许可", JUN.plusDays(2), DEC));
        assertThat(renewed.qualification(JAN.minusDays(1))).isEqualTo(QualificationState.EXPIRED);
        assertThat(renewed.qualification(JUN)).isEqualTo(QualificationState.QUALIFIED);
        assertThat(renewed.qualification(JUN.plusDays(1))).isEqualTo(QualificationState.EXPIRED);
        assertThat(renewed.qualification(JUN.plusDays(2))).isEqualTo(QualificationState.QUALIFIED);
        assertThat(renewed.qualifiedUntil()).hasValue(DEC);
    }

    @Test
    void every_name_must_be_valid_and_every_check_of_a_valid_one_passed() {
        Supplier two = TEA.qualified(SupplierQualification.of("许可", JAN, DEC, check(true)))
                .qualified(new SupplierQualification("执照", LocalDateRange.ofUnboundedEnd(JAN), List.of()));
        assertThat(two.qualification(JUN)).isEqualTo(QualificationState.QUALIFIED);
        assertThat(two.qualifiedUntil()).hasValue(DEC);
        assertThat(two.qualification(DEC.plusDays(1))).isEqualTo(QualificationState.EXPIRED);
        Supplier failed = two.qualified(SupplierQualification.of("审核", JAN, JUN, check(true), check(false)));
        assertThat(failed.qualification(JUN)).isEqualTo(QualificationState.FAILED);
        assertThat(failed.qualification(JUN.plusDays(1))).isEqualTo(QualificationState.EXPIRED);
    }

    private static QualificationCheck check(boolean passed) {
        return new QualificationCheck("现场审核", passed, JAN, "报告");
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW, false, false",
        "WARN, false, false",
        "BLOCK_RFQ, true, false",
        "BLOCK_PO, true, true",
    })
    void a_standing_blocks_quotes_before_it_blocks_orders(Standing standing, boolean quotes, boolean orders) {
        Supplier qualified = TEA.qualified(SupplierQualification.until("许可", DEC));
        assertThat(qualified.check(SupplierUse.REQUEST_FOR_QUOTE, JUN, standing).has(SupplierViolation.STANDING_BLOCKS))
                .isEqualTo(quotes);
        assertThat(qualified.check(SupplierUse.PURCHASE_ORDER, JUN, standing).has(SupplierViolation.STANDING_BLOCKS))
                .isEqualTo(orders);
    }

    @Test
    void a_check_gives_all_reasons_at_once_and_none_for_a_good_supplier_without_evaluation() {
        Supplier expired = TEA.qualified(SupplierQualification.until("许可", JUN));
        assertThat(expired.check(SupplierUse.PURCHASE_ORDER, DEC, Standing.BLOCK_PO)
                        .text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("qualifications “S01”：2025-12-31 有资质不在有效期内，请更新资质\nstanding “S01”：当前处置为“暂停采购”，不得向其发出采购订单");
        assertThat(expired.check(SupplierUse.PURCHASE_ORDER, JUN, null).isEmpty())
                .isTrue();
        assertThat(TEA.check(SupplierUse.PURCHASE_ORDER, JUN, null).list())
                .extracting(Violation::code)
                .containsExactly("supplier.not-qualified");
        assertThat(TEA.qualified(SupplierQualification.of("审核", JAN, DEC, check(false)))
                        .check(SupplierUse.PURCHASE_ORDER, JUN, null)
                        .has(SupplierViolation.QUALIFICATION_FAILED))
                .isTrue();
    }

    @Test
    void facts_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> Supplier.of(PartyId.of("S01"), " ")).hasMessageContaining("S01");
        assertThatThrownBy(() -> SupplierQualification.until(" ", JUN)).hasMessageContaining("blank");
        assertThatThrownBy(() -> new SupplierQualification("许可", LocalDateRange.ofEmpty(JUN), List.of()))
                .hasMessageContaining("valid on no day");
    }

    @ParameterizedTest
    @EnumSource
    void every_term_has_texts_in_both_languages(SupplierTerm term) {
        assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(term.text(Locale.ENGLISH)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_metric_has_texts_in_both_languages(SupplierMetric metric) {
        assertThat(metric.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(metric.text(Locale.ENGLISH)).isNotBlank();
        assertThat(SupplierMetric.parse(metric.name().toLowerCase(Locale.ROOT))).isEqualTo(metric);
    }

    @ParameterizedTest
    @EnumSource
    void every_state_has_texts_in_both_languages(QualificationState state) {
        assertThat(state.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(state.text(Locale.ENGLISH)).isNotBlank();
    }
}
