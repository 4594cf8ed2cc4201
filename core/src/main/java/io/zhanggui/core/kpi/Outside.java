package io.zhanggui.core.kpi;

/** What an actual beyond the last point of a line scores. */
public enum Outside {
    /** The score of that last point. */
    CLAMP,
    /** Nothing. */
    ZERO,
    /** What the last piece of the line would give if it went on. */
    EXTEND
}
