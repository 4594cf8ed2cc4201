package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.RejectedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class DeputiesTest {

    private static PersonId p(int number) {
        return PersonId.of("P" + number);
    }

    private static List<Absence> chain(int links) {
        List<Absence> all = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            all.add(away(p(i), p(i + 1)));
        }
        return all;
    }

    @Test
    void a_deputy_stands_in_from_the_first_day_to_before_the_last() {
        Deputies deputies = Deputies.of(List.of(Absence.of(ANN, BEN, TODAY, TODAY.plusDays(2))));
        assertThat(deputies.standIn(ANN, TODAY.minusDays(1))).isEmpty();
        assertThat(deputies.standIn(ANN, TODAY)).contains(BEN);
        assertThat(deputies.standIn(ANN, TODAY.plusDays(1))).contains(BEN);
        assertThat(deputies.standIn(ANN, TODAY.plusDays(2))).isEmpty();
        assertThat(deputies.isAbsent(ANN, TODAY)).isTrue();
        assertThat(deputies.isAbsent(BEN, TODAY)).isFalse();
        assertThat(Deputies.none().isAbsent(ANN, TODAY)).isFalse();
    }

    @Test
    void ten_deputies_in_a_row_are_followed_and_eleven_refused() {
        Deputies ten = Deputies.of(chain(10));
        assertThat(ten.standIn(p(0), TODAY)).contains(p(10));
        assertThat(Deputies.check(chain(11)).text(Locale.ENGLISH))
                .isEqualTo("absences[0]: the deputies of P0 are more than 10 in a row");
        assertThatThrownBy(() -> Deputies.of(chain(11))).isInstanceOf(RejectedException.class);
    }

    @Test
    void an_absent_last_deputy_stands_in_for_nobody() {
        List<Absence> absences = chain(1);
        absences.add(new Absence(p(1), null, LocalDateRange.of(TODAY, TODAY.plusDays(1))));
        assertThat(Deputies.of(absences).standIn(p(0), TODAY)).isEmpty();
    }

    @Test
    void a_circle_is_refused_with_all_of_it() {
        assertThat(Deputies.check(List.of(away(ANN, BEN), away(BEN, CHO), away(CHO, ANN)))
                        .text(Locale.ENGLISH))
                .isEqualTo("absences[0]: deputies stand in a circle: ann → ben → cho → ann");
        assertThat(Deputies.check(List.of(away(DAN, ANN), away(ANN, BEN), away(BEN, ANN)))
                        .text(Locale.ENGLISH))
                .isEqualTo("absences[1]: deputies stand in a circle: ann → ben → ann");
    }

    @Test
    void a_circle_that_closes_on_no_day_is_accepted() {
        Deputies deputies =
                Deputies.of(List.of(away(ANN, BEN), Absence.of(BEN, ANN, TODAY.plusDays(1), TODAY.plusDays(2))));
        assertThat(deputies.standIn(ANN, TODAY)).contains(BEN);
        assertThat(deputies.standIn(BEN, TODAY.plusDays(1))).contains(ANN);
    }

    @Test
    void nobody_is_absent_twice_on_a_day() {
        assertThat(Deputies.check(List.of(away(ANN, BEN), away(ANN, CHO))).text(Locale.ENGLISH))
                .isEqualTo("absences[1]: absences of ann overlap");
        assertThat(Deputies.check(List.of(away(ANN, BEN), Absence.of(ANN, CHO, TODAY.plusDays(1), TODAY.plusDays(2))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_first_standing_deputy_of_the_day_acts_for_a_vacant_position() {
        LocalDateRange day = LocalDateRange.of(TODAY, TODAY.plusDays(1));
        Deputies deputies = Deputies.none()
                .standing(List.of(
                        new StandingDeputy(GM, ANN, LocalDateRange.of(TODAY.plusDays(1), TODAY.plusDays(2))),
                        new StandingDeputy(GM, BEN, day),
                        new StandingDeputy(GM, CHO, day)));
        assertThat(deputies.standIn(GM, TODAY)).contains(BEN);
        assertThat(deputies.standIn(GM, TODAY.plusDays(1))).contains(ANN);
        assertThat(deputies.standIn(GM, TODAY.plusDays(2))).isEmpty();
        assertThat(deputies.standIn(FIN_MGR, TODAY)).isEmpty();
    }

    @Test
    void absences_check_themselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> away(ANN, ANN)).withMessageContaining("own deputy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Absence.of(ANN, BEN, TODAY, TODAY))
                .withMessageContaining("ann is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandingDeputy(GM, ANN, LocalDateRange.ofEmpty(TODAY)))
                .withMessageContaining("GM is empty");
    }

    /** Whatever is accepted is followed as one would by hand. */
    @Test
    void the_stand_in_is_whom_one_finds_by_hand() {
        Random random = new Random(20251118);
        int accepted = 0;
        for (int run = 0; run < 600; run++) {
            List<Absence> absences = new ArrayList<>();
            for (int i = 0; i < random.nextInt(8); i++) {
                PersonId person = p(random.nextInt(6));
                PersonId deputy = random.nextInt(6) == 0 ? null : p(random.nextInt(6));
                LocalDate start = TODAY.plusDays(random.nextInt(3));
                if (!person.equals(deputy)) {
                    absences.add(new Absence(
                            person, deputy, LocalDateRange.of(start, start.plusDays(1 + random.nextInt(3)))));
                }
            }
            boolean right = isRight(absences);
            assertThat(Deputies.check(absences).isEmpty()).as("%s", absences).isEqualTo(right);
            if (right) {
                accepted++;
                Deputies deputies = Deputies.of(absences);
                for (int i = 0; i < 6; i++) {
                    assertThat(deputies.standIn(p(i), TODAY.plusDays(2)))
                            .isEqualTo(byHand(absences, p(i), TODAY.plusDays(2)));
                }
            }
        }
        assertThat(accepted).isGreaterThan(60);
    }

    private static boolean isRight(List<Absence> absences) {
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(6)); day = day.plusDays(1)) {
            LocalDate on = day;
            Set<PersonId> absent = new HashSet<>();
            if (!absences.stream().filter(a -> a.period().contains(on)).allMatch(a -> absent.add(a.person()))) {
                return false;
            }
            for (PersonId person : absent) {
                Set<PersonId> seen = new HashSet<>();
                Optional<PersonId> at = Optional.of(person);
                while (at.isPresent()) {
                    if (!seen.add(at.get())) {
                        return false;
                    }
                    at = deputyOf(absences, at.get(), on);
                }
            }
        }
        return true;
    }

    private static Optional<PersonId> byHand(List<Absence> absences, PersonId person, LocalDate day) {
        Optional<PersonId> at = deputyOf(absences, person, day);
        Optional<PersonId> last = at;
        while (at.isPresent()) {
            last = at;
            at = deputyOf(absences, at.get(), day);
        }
        Optional<PersonId> found = last;
        return found.filter(each -> absences.stream()
                .noneMatch(a -> a.person().equals(each) && a.period().contains(day)));
    }

    private static Optional<PersonId> deputyOf(List<Absence> absences, PersonId person, LocalDate day) {
        return absences.stream()
                .filter(a -> a.person().equals(person) && a.period().contains(day))
                .findFirst()
                .flatMap(a -> Optional.ofNullable(a.deputy()));
    }
}
