package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.ItemResult;
import java.util.stream.Stream;

/** Corrections of many people; one that is refused or fails never stops the others. */
@Beta
public final class Corrections {

    private Corrections() {}

    /** The correction of each, in the order of the facts and as the stream is read; see {@link Correction#of}. */
    public static Stream<ItemResult<PersonId, Correction>> of(Stream<CorrectionFacts> facts) {
        return facts.map(each -> ItemResult.of(each.person(), each, Correction::of));
    }
}
