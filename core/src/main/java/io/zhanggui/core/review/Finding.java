package io.zhanggui.core.review;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.SegregationConflict;
import io.zhanggui.core.authority.SegregationViolation;
import io.zhanggui.core.duty.DutyFinding;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.ManagerSpan;
import io.zhanggui.core.organization.SpanLimits;
import io.zhanggui.core.organization.UnitChain;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** One thing that a review found; nothing is refused, somebody has to decide. */
public sealed interface Finding {

    /** What was found; its {@link Term#code} is stable. */
    Term rule();

    /** The id or code of what it is about. */
    String subject();

    /** How much it matters. */
    FindingSeverity severity();

    /** What the texts show, in the order of their {@code {0}}, {@code {1}} …. */
    List<Object> arguments();

    /** What to do about it, with the same arguments. */
    Term advice();

    /** The stable code of the rule. */
    default String code() {
        return rule().code();
    }

    /** What was found, in a language. */
    default String text(Locale locale) {
        return rule().text(locale, arguments().toArray());
    }

    /** What to do about it, in a language. */
    default String suggestion(Locale locale) {
        return advice().text(locale, arguments().toArray());
    }

    /**
     * A position has open seats (空缺岗位).
     *
     * @param position the position
     * @param open how many full-time seats are open, above 0
     * @param acting who acts in it; empty if nobody does
     * @param leading whether others report to it while nobody holds it at all
     */
    record Vacancy(PositionId position, BigDecimal open, List<PersonId> acting, boolean leading) implements Finding {

        public Vacancy {
            requireNonNull(position, "position");
            if (open.signum() <= 0) {
                throw new IllegalArgumentException("open seats of " + position + " must be above 0, but are " + open);
            }
            acting = List.copyOf(acting);
        }

        @Override
        public Term rule() {
            return acting.isEmpty() ? ReviewTerm.VACANCY : ReviewTerm.VACANCY_ACTING;
        }

        @Override
        public String subject() {
            return position.value();
        }

        /** A note while somebody acts; serious if nobody leads those who report to it. */
        @Override
        public FindingSeverity severity() {
            if (!acting.isEmpty()) {
                return FindingSeverity.NOTE;
            }
            return leading ? FindingSeverity.SERIOUS : FindingSeverity.WARNING;
        }

        @Override
        public List<Object> arguments() {
            return List.of(
                    position,
                    open,
                    String.join(", ", acting.stream().map(PersonId::value).toList()));
        }

        @Override
        public Term advice() {
            return acting.isEmpty() ? ReviewTerm.VACANCY_ADVICE : ReviewTerm.VACANCY_ACTING_ADVICE;
        }
    }

    /**
     * A unit with positions has no head, or no single one (无负责人部门).
     *
     * @param unit the unit
     */
    record HeadlessUnit(OrgUnitId unit) implements Finding {

        public HeadlessUnit {
            requireNonNull(unit, "unit");
        }

        @Override
        public Term rule() {
            return ReviewTerm.HEADLESS_UNIT;
        }

        @Override
        public String subject() {
            return unit.value();
        }

        @Override
        public FindingSeverity severity() {
            return FindingSeverity.WARNING;
        }

        @Override
        public List<Object> arguments() {
            return List.of(unit);
        }

        @Override
        public Term advice() {
            return ReviewTerm.HEADLESS_UNIT_ADVICE;
        }
    }

    /**
     * No position stands in a unit or below it (空部门).
     *
     * @param unit the topmost such unit
     * @param units how many they are with those below, 1 or more
     */
    record EmptyUnit(OrgUnitId unit, int units) implements Finding {

        public EmptyUnit {
            requireNonNull(unit, "unit");
            if (units < 1) {
                throw new IllegalArgumentException("units of " + unit + " must be 1 or more, but are " + units);
            }
        }

        @Override
        public Term rule() {
            return ReviewTerm.EMPTY_UNIT;
        }

        @Override
        public String subject() {
            return unit.value();
        }

        @Override
        public FindingSeverity severity() {
            return FindingSeverity.WARNING;
        }

        @Override
        public List<Object> arguments() {
            return List.of(unit, units);
        }

        @Override
        public Term advice() {
            return ReviewTerm.EMPTY_UNIT_ADVICE;
        }
    }

    /**
     * Units stand below each other without a second beside them (单线部门).
     *
     * @param chain the units
     */
    record OneChildChain(UnitChain chain) implements Finding {

        public OneChildChain {
            requireNonNull(chain, "chain");
        }

        @Override
        public Term rule() {
            return ReviewTerm.ONE_CHILD_CHAIN;
        }

        @Override
        public String subject() {
            return chain.top().value();
        }

        @Override
        public FindingSeverity severity() {
            return FindingSeverity.NOTE;
        }

        @Override
        public List<Object> arguments() {
            return List.of(chain.top(), chain.bottom(), chain.units());
        }

        @Override
        public Term advice() {
            return ReviewTerm.ONE_CHILD_CHAIN_ADVICE;
        }
    }

    /**
     * A manager has more or fewer reports than the company wants (管理幅度超限).
     *
     * @param manager the position with its span
     * @param limits the company's limits, which do not contain the span
     */
    record SpanOutside(ManagerSpan manager, SpanLimits limits) implements Finding {

        public SpanOutside {
            if (limits.contains(manager.span())) {
                throw new IllegalArgumentException("span " + manager.span() + " of " + manager.manager()
                        + " is within the limits " + limits.least() + " to " + limits.most());
            }
        }

        private boolean wide() {
            return manager.span() > limits.most();
        }

        @Override
        public Term rule() {
            return wide() ? ReviewTerm.SPAN_TOO_WIDE : ReviewTerm.SPAN_TOO_NARROW;
        }

        @Override
        public String subject() {
            return manager.manager().value();
        }

        @Override
        public FindingSeverity severity() {
            return FindingSeverity.WARNING;
        }

        @Override
        public List<Object> arguments() {
            return List.of(manager.manager(), manager.span(), limits.least(), limits.most());
        }

        @Override
        public Term advice() {
            return wide() ? ReviewTerm.SPAN_TOO_WIDE_ADVICE : ReviewTerm.SPAN_TOO_NARROW_ADVICE;
        }
    }

    /**
     * A manager has a single report (一对一汇报).
     *
     * @param manager the position
     */
    record OneToOne(PositionId manager) implements Finding {

        public OneToOne {
            requireNonNull(manager, "manager");
        }

        @Override
        public Term rule() {
            return ReviewTerm.ONE_TO_ONE;
        }

        @Override
        public String subject() {
            return manager.value();
        }

        @Override
        public FindingSeverity severity() {
            return FindingSeverity.NOTE;
        }

        @Override
        public List<Object> arguments() {
            return List.of(manager);
        }

        @Override
        public Term advice() {
            return ReviewTerm.ONE_TO_ONE_ADVICE;
        }
    }

    /**
     * What another check found, of duties, authority or a host's own.
     *
     * @param rule what was found
     * @param subject the id or code of what it is about
     * @param severity how much it matters
     * @param arguments what the texts show
     * @param advice what to do about it; {@link #of} has none
     */
    record Noted(Term rule, String subject, FindingSeverity severity, List<Object> arguments, Term advice)
            implements Finding {

        public Noted {
            requireNonNull(rule, "rule");
            requireNonNull(subject, "subject");
            requireNonNull(severity, "severity");
            arguments = List.copyOf(arguments);
            requireNonNull(advice, "advice");
        }

        /** What a check of duties found; serious where nobody answers for a duty. */
        public static Noted of(DutyFinding finding) {
            FindingSeverity severity =
                    switch (finding.issue()) {
                        case UNKNOWN_OWNER, UNKNOWN_PERFORMER, ONLY_ASSISTED, NO_ACCOUNTABLE, NO_RESPONSIBLE ->
                            FindingSeverity.SERIOUS;
                        case PART_MISSING, NO_DUTY, FUNCTION_UNCOVERED, CELL_UNCOVERED -> FindingSeverity.NOTE;
                        default -> FindingSeverity.WARNING;
                    };
            return new Noted(
                    finding.issue(),
                    finding.subject(),
                    severity,
                    finding.arguments(),
                    ReviewAdvice.about(finding.issue()));
        }

        /** That a rule of segregation is broken; serious unless waivers lift it. */
        public static Noted of(SegregationConflict conflict) {
            Violation violation = conflict.violation();
            String subject = conflict.people().isEmpty()
                    ? conflict.holdings().get(0).position().value()
                    : String.join(
                            ", ",
                            conflict.people().stream().map(PersonId::value).toList());
            return new Noted(
                    violation.rule(),
                    subject,
                    conflict.waivers().isEmpty() ? FindingSeverity.SERIOUS : FindingSeverity.NOTE,
                    violation.arguments(),
                    ReviewAdvice.about((SegregationViolation) violation.rule()));
        }

        /** A warning without a suggestion. */
        public static Noted of(Term rule, String subject, Object... arguments) {
            return new Noted(rule, subject, FindingSeverity.WARNING, List.of(arguments), ReviewTerm.NO_ADVICE);
        }

        /** The same, mattering more or less. */
        public Noted as(FindingSeverity other) {
            return new Noted(rule, subject, other, arguments, advice);
        }

        /** The same with a suggestion, which shows the same arguments. */
        public Noted advising(Term suggestion) {
            return new Noted(rule, subject, severity, arguments, suggestion);
        }
    }
}
