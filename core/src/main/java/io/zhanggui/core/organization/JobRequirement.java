package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * One thing that a job asks for.
 *
 * @param kind what it is about
 * @param subject the field, skill or certificate
 * @param level the least level, 1 or more, on the host's scale of that kind; of experience the years
 */
@Beta
public record JobRequirement(RequirementKind kind, OrgName subject, int level) {

    public JobRequirement {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        if (level < 1) {
            throw new IllegalArgumentException("level of " + subject + " must be 1 or more, but is " + level);
        }
    }

    /** Something that a job asks for. */
    public static JobRequirement of(RequirementKind kind, OrgName subject, int level) {
        return new JobRequirement(kind, subject, level);
    }

    /** Whether somebody of that level has enough; the least level is enough. */
    public boolean isMetBy(int actual) {
        return actual >= level;
    }
}
