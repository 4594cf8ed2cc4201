package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.authority.DecisionType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kind of duty it is.
 *
 * @param field the field of work
 * @param activity the activity that segregation of duties and authority speak of; {@code null} if none
 * @param process the code of the process that it is a step of, such as {@code PAYROLL}; empty if none
 * @param involvement whether the owner leads or assists
 * @param functions the functions of management that it is of; empty for plain work
 * @param links where in 产供销 it stands
 * @param resources which of 人财物 it concerns
 */
@Beta
public record DutyNature(
        DutyField field,
        @Nullable DecisionType activity,
        String process,
        Involvement involvement,
        Set<ManagementFunction> functions,
        Set<EnterpriseLink> links,
        Set<EnterpriseResource> resources) {

    public DutyNature {
        requireNonNull(field, "field");
        if (!requireNonNull(process, "process").matches("([A-Z][A-Z0-9_]{0,63})?")) {
            throw new IllegalArgumentException(
                    "process '" + process + "' must be capital letters, digits and underscores. Maybe PAYROLL?");
        }
        requireNonNull(involvement, "involvement");
        functions = Set.copyOf(functions);
        links = Set.copyOf(links);
        resources = Set.copyOf(resources);
    }

    /** A duty in a field, led by its owner. */
    public static DutyNature of(DutyField field) {
        return new DutyNature(field, null, "", Involvement.LEADING, Set.of(), Set.of(), Set.of());
    }

    /** Whether the owner leads. */
    public boolean leading() {
        return involvement == Involvement.LEADING;
    }

    /** The same as an activity. */
    public DutyNature withActivity(@Nullable DecisionType other) {
        return new DutyNature(field, other, process, involvement, functions, links, resources);
    }

    /** The same as a step of a process. */
    public DutyNature inProcess(String other) {
        return new DutyNature(field, activity, other, involvement, functions, links, resources);
    }

    /** The same, only assisting. */
    public DutyNature assisting() {
        return new DutyNature(field, activity, process, Involvement.ASSISTING, functions, links, resources);
    }

    /** The same, of these functions of management. */
    public DutyNature withFunctions(Set<ManagementFunction> others) {
        return new DutyNature(field, activity, process, involvement, others, links, resources);
    }

    /** The same, concerning these resources in these links. */
    public DutyNature concerning(Set<EnterpriseLink> inLinks, Set<EnterpriseResource> ofResources) {
        return new DutyNature(field, activity, process, involvement, functions, inLinks, ofResources);
    }
}
