package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is absent when, and who acts for them (代理). A deputy who is absent has a deputy of their own, at most
 * {@value #MAX_CHAIN} in a row; nobody stands in a circle. Immutable and safe to share.
 */
public final class Deputies {

    /** The most deputies in a row. */
    public static final int MAX_CHAIN = 10;

    private static final Deputies NONE = new Deputies(Map.of(), Map.of());

    private final Map<PersonId, List<Absence>> absences;
    private final Map<PositionId, List<StandingDeputy>> standing;

    private Deputies(Map<PersonId, List<Absence>> absences, Map<PositionId, List<StandingDeputy>> standing) {
        this.absences = absences;
        this.standing = standing;
    }

    /** Nobody is absent. */
    public static Deputies none() {
        return NONE;
    }

    /**
     * These absences.
     *
     * @throws RejectedException with all violations, see {@link #check}
     */
    public static Deputies of(List<Absence> absences) {
        check(absences).throwIfAny();
        return new Deputies(byPerson(absences), Map.of());
    }

    /** What {@link #of} would refuse: days that a person is absent twice, circles, and chains that are too long. */
    public static Violations check(List<Absence> absences) {
        Violations.Builder found = Violations.builder();
        Deputies deputies = new Deputies(byPerson(absences), Map.of());
        Set<Set<PersonId>> loops = new LinkedHashSet<>();
        for (int i = 0; i < absences.size(); i++) {
            Absence each = absences.get(i);
            String path = "absences[" + i + "]";
            for (Absence other : absences.subList(0, i)) {
                found.addIf(
                        other.person().equals(each.person()) && other.period().overlaps(each.period()),
                        ApprovalViolation.ABSENT_TWICE,
                        path,
                        each.person());
            }
            List<PersonId> chain = deputies.chain(each.person(), each.period().getStart());
            boolean loop = chain.contains(each.person());
            if (loop && loops.add(Set.copyOf(chain))) {
                found.add(Violation.of(ApprovalViolation.DEPUTY_LOOP, path, join(each.person(), chain)));
            }
            found.addIf(
                    !loop && chain.size() > MAX_CHAIN,
                    ApprovalViolation.DEPUTY_CHAIN_TOO_LONG,
                    path,
                    each.person(),
                    MAX_CHAIN);
        }
        return found.build();
    }

    private static String join(PersonId first, List<PersonId> chain) {
        StringBuilder text = new StringBuilder(first.value());
        chain.forEach(person -> text.append(" → ").append(person));
        return text.toString();
    }

    private static Map<PersonId, List<Absence>> byPerson(List<Absence> absences) {
        Map<PersonId, List<Absence>> result = new HashMap<>();
        absences.forEach(each -> result.computeIfAbsent(each.person(), person -> new ArrayList<>(1))
                .add(each));
        return result;
    }

    /** The same with deputies for vacant positions; of two on one day the first counts. */
    public Deputies standing(List<StandingDeputy> deputies) {
        Map<PositionId, List<StandingDeputy>> result = new HashMap<>();
        deputies.forEach(each -> result.computeIfAbsent(each.position(), position -> new ArrayList<>(1))
                .add(each));
        return new Deputies(absences, result);
    }

    /** Whether the person is absent on the day. */
    public boolean isAbsent(PersonId person, LocalDate date) {
        return absence(person, date) != null;
    }

    /** Who acts for the person on the day; empty if they are there themselves, or nobody stands in. */
    public Optional<PersonId> standIn(PersonId person, LocalDate date) {
        List<PersonId> chain = chain(person, date);
        if (chain.isEmpty() || chain.size() > MAX_CHAIN) {
            return Optional.empty();
        }
        PersonId last = chain.get(chain.size() - 1);
        return isAbsent(last, date) ? Optional.empty() : Optional.of(last);
    }

    /** For whom the person acts on the day, in order. */
    public List<PersonId> principals(PersonId deputy, LocalDate date) {
        return absences.keySet().stream()
                .filter(each -> standIn(each, date).filter(deputy::equals).isPresent())
                .sorted()
                .toList();
    }

    /** Who acts for the position on the day while it is vacant; empty if nobody was named. */
    public Optional<PersonId> standIn(PositionId position, LocalDate date) {
        return standing.getOrDefault(requireNonNull(position, "position"), List.of()).stream()
                .filter(each -> each.period().contains(date))
                .map(StandingDeputy::deputy)
                .findFirst();
    }

    /** The deputies of the person on the day, one after the other; the last one is there, or has no deputy. */
    List<PersonId> chain(PersonId person, LocalDate date) {
        List<PersonId> chain = new ArrayList<>(2);
        Absence absence = absence(person, date);
        while (absence != null && absence.deputy() != null && chain.size() <= MAX_CHAIN) {
            boolean again = chain.contains(absence.deputy());
            chain.add(absence.deputy());
            absence = again || absence.deputy().equals(person) ? null : absence(absence.deputy(), date);
        }
        return chain;
    }

    private @Nullable Absence absence(PersonId person, LocalDate date) {
        List<Absence> known = absences.get(requireNonNull(person, "person"));
        if (known != null) {
            for (Absence each : known) {
                if (each.period().contains(date)) {
                    return each;
                }
            }
        }
        return null;
    }
}
