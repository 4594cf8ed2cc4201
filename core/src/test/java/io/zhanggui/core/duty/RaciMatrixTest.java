package io.zhanggui.core.duty;

import static io.zhanggui.core.duty.DutySamples.A;
import static io.zhanggui.core.duty.DutySamples.A_CLERK;
import static io.zhanggui.core.duty.DutySamples.A_HEAD;
import static io.zhanggui.core.duty.DutySamples.BUY;
import static io.zhanggui.core.duty.DutySamples.B_HEAD;
import static io.zhanggui.core.duty.DutySamples.CHECK;
import static io.zhanggui.core.duty.DutySamples.ORG;
import static io.zhanggui.core.duty.DutySamples.csv;
import static io.zhanggui.core.duty.DutySamples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.TableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaciMatrixTest {

    private static final String TEXT = """
            activity,A-HEAD,A-CLERK,A,GHOST
            BUY,A,R,C,
            CHECK,A/R,,I,R
            """;

    private static List<String> texts(List<DutyFinding> findings) {
        return findings.stream().map(DutyFinding::toString).toList();
    }

    private static RaciMatrix matrix(String... rows) {
        return RaciMatrix.read(csv("activity,A-HEAD,A-CLERK,B-HEAD\n" + String.join("\n", rows)), ORG);
    }

    @Test
    void a_matrix_is_read_with_positions_units_and_several_roles_in_a_cell() {
        RaciMatrix matrix = RaciMatrix.read(csv(TEXT), ORG);

        assertThat(matrix.entries())
                .containsExactly(
                        new RaciEntry(BUY, A_HEAD, RaciRole.ACCOUNTABLE),
                        new RaciEntry(BUY, A_CLERK, RaciRole.RESPONSIBLE),
                        new RaciEntry(BUY, A, RaciRole.CONSULTED),
                        new RaciEntry(CHECK, A_HEAD, RaciRole.RESPONSIBLE),
                        new RaciEntry(CHECK, A_HEAD, RaciRole.ACCOUNTABLE),
                        new RaciEntry(CHECK, A, RaciRole.INFORMED),
                        new RaciEntry(CHECK, PositionId.of("GHOST"), RaciRole.RESPONSIBLE));
        assertThat(matrix.activities()).containsExactly(BUY, CHECK);
        assertThat(matrix.parties(CHECK, RaciRole.RESPONSIBLE)).containsExactly(A_HEAD, PositionId.of("GHOST"));
        assertThat(matrix.check()).isEmpty();
        assertThat(texts(matrix.unknownParties(ORG)))
                .containsExactly("GHOST of the matrix does not exist [duty.unknown-party]");
    }

    @Test
    void a_matrix_that_was_written_is_read_as_it_was() {
        RaciMatrix matrix = RaciMatrix.read(csv(TEXT), ORG);

        String text = written(matrix.toTable());
        assertThat(text.lines()).contains("BUY,A,R,C,", "CHECK,A/R,,I,R");
        assertThat(RaciMatrix.read(csv(text), ORG)).isEqualTo(matrix);
    }

    @ParameterizedTest
    @CsvSource({
        "'BUY,X,,','t.csv, line 2, column A-HEAD, value ''X'': is none of R, A, C and I. Maybe A/R?'",
        "'BUY,,R/R,','t.csv, line 2, column A-CLERK, value ''R/R'': has R twice'",
        "'BUY,,R/,','t.csv, line 2, column A-CLERK, value ''R/'': is none of R, A, C and I. Maybe A/R?'",
        "'buy,R,,','t.csv, line 2, column activity'",
    })
    void a_wrong_cell_is_named_with_line_and_column(String row, String message) {
        assertThatThrownBy(() -> matrix(row)).isInstanceOf(TableException.class).hasMessageStartingWith(message);
    }

    @Test
    void a_wrong_row_can_be_left_out_and_an_activity_stands_once() {
        List<TableException> wrong = new ArrayList<>();
        RaciMatrix matrix = RaciMatrix.read(
                csv("activity,A-HEAD\nBUY,A/R\nBUY,R\nCHECK,Z\nSELL,A/R\n").onBadRow(wrong::add), ORG);

        assertThat(wrong)
                .extracting(TableException::getMessage)
                .containsExactly(
                        "t.csv, line 3, column activity, value 'BUY': stands twice",
                        "t.csv, line 4, column A-HEAD, value 'Z': is none of R, A, C and I. Maybe A/R?");
        assertThat(matrix.activities()).containsExactly(BUY, DecisionType.of("SELL"));
    }

    @Test
    void nobody_several_accountable_and_nobody_responsible_are_found() {
        assertThat(texts(matrix("BUY,R,,", "CHECK,A,A,R", "SELL,A,,").check()))
                .containsExactly(
                        "activity BUY has nobody accountable (A) [duty.no-accountable]",
                        "activity CHECK has several accountable (A): A-HEAD, A-CLERK [duty.two-accountable]",
                        "activity SELL has nobody responsible (R) [duty.no-responsible]");
        assertThat(matrix("CHECK,A,A,R").check().get(0).text(Locale.CHINESE))
                .isEqualTo("活动 CHECK 有多个负责者（A）：A-HEAD、A-CLERK");
    }

    @Test
    void more_than_the_limit_is_overloaded_and_the_limit_itself_is_not() {
        RaciMatrix matrix = matrix("BUY,A,R,", "CHECK,A,R,", "SELL,,A,R");

        assertThat(matrix.overloaded(RaciRole.ACCOUNTABLE, 2)).isEmpty();
        assertThat(texts(matrix.overloaded(RaciRole.ACCOUNTABLE, 1)))
                .containsExactly(
                        "A-HEAD is accountable (A) in 2 activities, more than the limit of 1" + " [duty.overloaded]");
        assertThat(matrix.overloaded(RaciRole.RESPONSIBLE, 0)).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.overloaded(RaciRole.INFORMED, -1))
                .withMessageContaining("-1");
    }

    @Test
    void whoever_is_accountable_needs_the_authority() {
        RaciMatrix matrix = matrix("BUY,A,R,", "CHECK,,R,A");

        assertThat(texts(matrix.withoutAuthority((party, type) -> party.equals(A_HEAD))))
                .containsExactly("B-HEAD is accountable (A) for CHECK but lacks the authority"
                        + " [duty.accountable-without-authority]");
        assertThat(matrix.withoutAuthority((party, type) -> true)).isEmpty();
        assertThat(matrix.withoutAuthority((party, type) -> party.equals(B_HEAD) && type.equals(CHECK)))
                .extracting(DutyFinding::subject)
                .containsExactly("A-HEAD");
    }

    @Test
    void a_part_that_stands_twice_is_refused() {
        RaciEntry entry = new RaciEntry(BUY, A, RaciRole.INFORMED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaciMatrix.of(List.of(entry, entry)))
                .withMessageContaining("A is INFORMED for BUY twice");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatNullPointerException().isThrownBy(() -> RaciMatrix.of(null)).withMessage("entries");
        assertThatNullPointerException().isThrownBy(() -> new RaciMatrix(null)).withMessage("entries");
    }
}
