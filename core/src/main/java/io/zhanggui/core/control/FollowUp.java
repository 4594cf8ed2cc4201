package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.kpi.Grade;
import java.time.LocalDate;

/**
 * What a grade asks for (考核反馈): somebody who does not reach it is trained, and moved if that did not help. It is only
 * decided here; the people's department acts.
 *
 * @param kind what is to be done
 * @param grade the grade that asks for it
 * @param times how many periods in a row ended below what is expected, this one included
 * @param due the last day on which it is to have begun
 */
public record FollowUp(Kind kind, Grade grade, int times, LocalDate due) {

    /** What is to be done. */
    public enum Kind implements Term {
        /** Training and a plan to improve (培训与改进). */
        IMPROVEMENT,
        /** Another position (调岗). */
        TRANSFER;

        @Override
        public TermBundle bundle() {
            return ControlTerm.BUNDLE;
        }
    }

    public FollowUp {
        requireNonNull(kind, "kind");
        requireNonNull(grade, "grade");
        requireNonNull(due, "due");
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, but is " + times);
        }
    }
}
