package example.host;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.inventory.demand.ForecastModel;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** A host's own answer, outside the library's name space, with the library's types in it. */
public record Answer(
        PersonId person, Identifier owner, PayItem item, Map<String, Money> amounts, List<ForecastModel> models) {

    /** A property like any other, because the record is the host's. */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }
}
