package io.zhanggui.core.duty;

import static io.zhanggui.core.duty.DutySamples.A;
import static io.zhanggui.core.duty.DutySamples.B;
import static io.zhanggui.core.duty.DutySamples.csv;
import static io.zhanggui.core.duty.DutySamples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.template.OrgTemplate;
import io.zhanggui.core.template.OrgTemplates;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DutyTableTest {

    static List<OrgTemplate> templates() {
        return OrgTemplates.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_was_written_is_read_as_it_was(OrgTemplate template) {
        DutyCatalog catalog = template.catalog(LegalEntityId.of("ACME"));

        assertThat(DutyTable.read(csv(written(catalog.toTable()))).duties()).isEqualTo(catalog.duties());
    }

    @Test
    void only_six_columns_are_needed() {
        DutyCatalog catalog = DutyTable.read(
                csv("duty,unit,position,text_zh,text_en,field\n1,A,,采购,Buy,PURCHASING\n2,,P,销,Sell,SALES"));

        assertThat(catalog.duties()).hasSize(2);
        assertThat(catalog.duty("1").owner()).isEqualTo(A);
        assertThat(catalog.duty("1").performance()).isEqualTo(DutyPerformance.NONE);
        assertThat(catalog.duty("2").nature()).isEqualTo(DutyNature.of(DutyField.SALES));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,A,P,x,y,SALES,,','line 2, column position, value ''P'': is given, but unit is given too'",
        "'1,,,x,y,SALES,,','line 2, column position, value '''': is empty, and unit is empty too'",
        "'1,A,,x,y,SALE,,','line 2, column field, value ''SALE'': is none of'",
        "'1,A,,x,y,SALES,PLANNING PLAN,','line 2, column functions, value ''PLANNING PLAN'': has PLAN, which is none of'",
        "'1,A,,x,y,SALES,,pay','line 2, column process, value ''pay'': process ''pay'' must be'",
        "',A,,x,y,SALES,,','line 2, column duty'",
    })
    void a_wrong_cell_is_named_with_line_and_column(String row, String message) {
        assertThatThrownBy(
                        () -> DutyTable.read(csv("duty,unit,position,text_zh,text_en,field,functions,process\n" + row)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_code_that_stands_twice_is_named_with_the_first_line() {
        assertThatThrownBy(() -> DutyTable.read(
                        csv("duty,unit,position,text_zh,text_en,field\n1,A,,x,y,SALES\n1,B,,x,y,SALES\n")))
                .hasMessage("t.csv, line 3, column duty, value '1': stands on line 2 already");
    }

    @Test
    void fields_of_units_come_from_a_table_of_their_own() {
        assertThat(DutyTable.homes(csv("unit,other,fields\nA,x,SALES DATA\nB,x,\n")))
                .containsExactly(new UnitFields(A, Set.of(DutyField.SALES, DutyField.DATA)))
                .noneMatch(home -> home.unit().equals(B));
    }
}
