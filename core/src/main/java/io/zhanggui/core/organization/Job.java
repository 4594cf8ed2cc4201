package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work (职务) with what it asks of a person (任职要求); any number of positions may have it.
 *
 * @param id the job's id, never used again
 * @param title what it is called
 * @param grade its place on the pay scale, as the host names it (职级); {@code null} if it has none
 * @param requirements what it asks for; empty if nothing was said
 */
@Beta
public record Job(JobId id, OrgName title, @Nullable String grade, List<JobRequirement> requirements) {

    public Job {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requirements = List.copyOf(requirements);
        if (grade != null && grade.isBlank()) {
            throw new IllegalArgumentException("grade of " + id + " is blank. Maybe leave it out?");
        }
        if (requirements.stream()
                        .map(each -> List.of(each.kind(), each.subject()))
                        .distinct()
                        .count()
                < requirements.size()) {
            throw new IllegalArgumentException("requirements of " + id + " name one thing twice: " + requirements);
        }
    }

    /** A job without grade or requirements. */
    public static Job of(JobId id, OrgName title) {
        return new Job(id, title, null, List.of());
    }

    /** The same on a grade. */
    public Job onGrade(String other) {
        return new Job(id, title, requireNonNull(other, "grade"), requirements);
    }

    /** The same with these requirements. */
    public Job requiring(JobRequirement... all) {
        return new Job(id, title, grade, List.of(all));
    }

    /** What the job asks for of one kind, in the order in which it was said. */
    public List<JobRequirement> requirements(RequirementKind kind) {
        return requirements.stream().filter(each -> each.kind() == kind).toList();
    }
}
