package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** An event stream as a module has it. */
interface StepStream extends EventStream<OrderNo, StepStream.Step> {

    sealed interface Step {}

    record Packed(BigDecimal weight) implements Step {}

    record Sent(String carrier) implements Step {}

    static StepStream inMemory(MemoryStore store) {
        final class InMemory extends MemoryEventStream<OrderNo, Step> implements StepStream {
            InMemory() {
                super(store);
            }
        }
        return new InMemory();
    }
}

abstract class StepsTck extends EventStreamTck<OrderNo, StepStream.Step, StepStream> {

    @Override
    protected OrderNo key(String unique) {
        return OrderNo.of(unique);
    }

    @Override
    protected StepStream.Step event(OrderNo key, int number) {
        return new StepStream.Sent("carrier " + number);
    }

    @Override
    protected Stream<StepStream.Step> awkwardEvents(OrderNo key) {
        return Stream.of(new StepStream.Packed(new BigDecimal("2.50")), new StepStream.Sent("顺丰"));
    }
}
